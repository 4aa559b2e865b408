/** Fingerprint of a list's frozen configuration (protocol.md §6); by itself, so that a review sheet needs no elections. */
import { canonicalJson } from '../domain/kernel/canonicalJson'
import type { ListConfiguration } from '../domain/meeting/configuration'
import { fingerprintOf } from './fingerprint'

/** 16 symbols of the canonical configuration, as printed in the minutes. */
export const configurationFingerprint = (configuration: ListConfiguration): string => fingerprintOf(canonicalJson(configuration))
