declare module "nspell" {
  /** Hunspell's checker in JavaScript; it ships no types. */
  export default class Speller {
    constructor(dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array });
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
}
