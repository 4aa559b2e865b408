/**
 * A WebAssembly assembler just large enough for the arithmetic in montgomeryModule.ts and edwardsModule.ts: functions
 * of i32 parameters without results over one exported memory. Names follow the instructions; codes are those of the
 * WebAssembly core specification 2.0 (§5.4, with the vector instructions).
 * Plain bigints are three to six times slower than 128-bit vectors here. Pages need `wasm-unsafe-eval` in their
 * content security policy; `instantiate` answers undefined where it may not or cannot compile, and callers fall back.
 */
export type Code = number | readonly Code[]
export type ValueType = 'i32' | 'i64' | 'v128'

const valueTypeCode: Record<ValueType, number> = { i32: 0x7f, i64: 0x7e, v128: 0x7b }

function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 0x7f
    rest >>>= 7
    bytes.push(rest === 0 ? low : low | 0x80)
  } while (rest !== 0)
  return bytes
}

function signed(value: bigint): number[] {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    const last = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0)
    bytes.push(last ? low : low | 0x80)
    if (last) return bytes
  }
}

export const localGet = (index: number): Code => [0x20, unsigned(index)]
export const localSet = (index: number): Code => [0x21, unsigned(index)]
export const localTee = (index: number): Code => [0x22, unsigned(index)]

export const i32Const = (value: number): Code => [0x41, signed(BigInt(value))]
export const i32Add = 0x6a
export const i32LessThan = 0x49
export const i32WrapI64 = 0xa7

const access = (opcode: Code, offset: number): Code => [opcode, 0, unsigned(offset)] // no alignment promised
export const i64Const = (value: bigint): Code => [0x42, signed(value)]
export const i64Load = (offset: number): Code => access(0x29, offset)
export const i64Load32 = (offset: number): Code => access(0x35, offset)
export const i64Store = (offset: number): Code => access(0x37, offset)
export const i64Store32 = (offset: number): Code => access(0x3e, offset)
export const i64Add = 0x7c
export const i64Mul = 0x7e
export const i64And = 0x83
export const i64ShiftRight = 0x88

const vector = (opcode: number): Code => [0xfd, unsigned(opcode)]
export const v128Load = (offset: number): Code => access(vector(0x00), offset)
export const v128Store = (offset: number): Code => access(vector(0x0b), offset)
export const v128And = vector(0x4e)
export const i32x4Splat = vector(0x11)
export const i32x4Add = vector(0xae)
export const i32x4Sub = vector(0xb1)
export const i32x4Mul = vector(0xb5)
export const i64x2Add = vector(0xce)
export const i64x2ShiftLeft = vector(0xcb)
export const i64x2ShiftRight = vector(0xcd) // unsigned
/** Products of lanes 0, 1 (low) or 2, 3 (high) of two i32x4, as i64x2. */
export const i64x2MulLowSigned = vector(0xdc)
export const i64x2MulHighSigned = vector(0xdd)
export const i64x2MulLow = vector(0xde)
export const i64x2MulHigh = vector(0xdf)

const laneBytes = (lanes: readonly bigint[], width: number): number[] =>
  lanes.flatMap((lane) => Array.from({ length: width }, (_, byte) => Number((lane >> BigInt(8 * byte)) & 0xffn)))

export const i32x4Const = (a: number, b: number, c: number, d: number): Code =>
  [vector(0x0c), laneBytes([a, b, c, d].map(BigInt), 4)]
export const i64x2Const = (a: bigint, b: bigint): Code => [vector(0x0c), laneBytes([a, b], 8)]
/** Four 32-bit lanes out of two vectors: 0 to 3 name the first vector's lanes, 4 to 7 the second's. */
export const shuffle32 = (...lanes: readonly [number, number, number, number]): Code =>
  [vector(0x0d), lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3])]

/** Repeats while the body leaves a non-zero i32. */
export const repeatWhile = (body: Code): Code => [0x03, 0x40, body, 0x0d, 0, 0x0b]
export const call = (functionIndex: number): Code => [0x10, unsigned(functionIndex)]

export interface WasmFunction {
  readonly name: string
  /** Number of i32 parameters: locals 0, 1, … */
  readonly parameters: number
  /** Further locals, in order after the parameters. */
  readonly locals: readonly ValueType[]
  readonly body: Code
}

/** Hands out the numbers of locals; `types` is what WasmFunction.locals wants. */
export function localsAfter(parameters: number): { types: ValueType[]; add(type: ValueType): number } {
  const types: ValueType[] = []
  return { types, add: (type) => parameters + types.push(type) - 1 }
}

function flat(code: Code, into: number[] = []): number[] {
  if (typeof code === 'number') into.push(code)
  else for (const part of code) flat(part, into)
  return into
}

const list = (items: readonly Code[]): Code => [unsigned(items.length), items]
const text = (value: string): Code => list([...value].map((letter) => letter.charCodeAt(0)))

function sized(body: Code): Code {
  const bytes = flat(body)
  return [unsigned(bytes.length), bytes]
}

function functionBody(definition: WasmFunction): Code {
  const locals = definition.locals.map((type) => [1, valueTypeCode[type]])
  return sized([list(locals), definition.body, 0x0b])
}

/** The module's bytes: all functions exported by name, and `memory` of so many 64 KiB pages. */
export function assemble(functions: readonly WasmFunction[], pages: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, body: Code): Code => [id, sized(body)]
  const signature = ({ parameters }: WasmFunction): Code =>
    [0x60, list(Array<Code>(parameters).fill(valueTypeCode.i32)), list([])]
  const memoryExport = [text('memory'), 2, 0]
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, list(functions.map(signature))),
      section(3, list(functions.map((_, index) => unsigned(index)))),
      section(5, list([[0, unsigned(pages)]])),
      section(7, list([memoryExport, ...functions.map(({ name }, index) => [text(name), 0, unsigned(index)])])),
      section(10, list(functions.map(functionBody))),
    ]),
  )
}

interface WasmHost {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: object }
}

/** The module's exports (the caller knows their shape), or undefined where WebAssembly or its vectors are missing or forbidden. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>): object | undefined {
  const host = (globalThis as { WebAssembly?: WasmHost }).WebAssembly
  if (host === undefined) return undefined
  try {
    return new host.Instance(new host.Module(bytes)).exports
  } catch {
    return undefined // an old engine, or a policy without wasm-unsafe-eval
  }
}
