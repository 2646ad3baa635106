// The documents that the parser makes are those of the DOM.
/// <reference lib="dom" />

declare module "@mixmark-io/domino" {
  export function createDocument(html?: string, force?: boolean): Document;
}

declare module "@joplin/turndown-plugin-gfm" {
  import type TurndownService from "turndown";

  export const tables: (service: TurndownService) => void;
  export const strikethrough: (service: TurndownService) => void;
}

declare module "turndown" {
  interface Rule {
    readonly filter: string | readonly string[];
    readonly replacement: (content: string, node: HTMLElement) => string;
  }

  export default class TurndownService {
    constructor(options?: Readonly<Record<string, string>>);
    addRule(name: string, rule: Rule): this;
    use(plugin: (service: TurndownService) => void): this;
    escape(text: string): string;
    turndown(html: string): string;
  }
}
