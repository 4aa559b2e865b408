/**
 * The one thing beyond ECMAScript that the pure core may use: the text codecs of the WHATWG Encoding standard, which
 * every host has (browsers, Node, workers). Read by tsconfig.core.json only, which knows no DOM and no Node.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}
