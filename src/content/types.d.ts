declare module "markdown-it-image-figures" {
  import type { PluginWithOptions } from "markdown-it";

  const imageFigures: PluginWithOptions<{ figcaption?: "title" | "alt" | boolean }>;
  export default imageFigures;
}
