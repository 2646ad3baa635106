import type { MarkdownIt, Token } from "markdown-it";

type BlockState = InstanceType<MarkdownIt["block"]["State"]>;

/**
 * A rule of blocks: a line that holds a picture with a caption and nothing else is a paragraph of its own, and so a
 * figure, whatever stands right above and below it. Within a paragraph nobody would see the caption.
 */
export function readPictureLine(state: BlockState, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith("![", start)) return false;
  const content = state.src.slice(start, state.eMarks[line]).trim();
  if (!content.endsWith(")") || !isCaptionedPicture(content, state)) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push("paragraph_open", "p", 1).map = [line, state.line];
  const inline = state.push("inline", "", 0);
  Object.assign(inline, { content, map: [line, state.line], children: [] });
  state.push("paragraph_close", "p", -1);
  return true;
}

function isCaptionedPicture(text: string, { md, env }: BlockState): boolean {
  const tokens: Token[] = [];
  md.inline.parse(text, md, env, tokens);
  return tokens.length === 1 && tokens[0]?.type === "image" && Boolean(tokens[0].attrGet("title"));
}
