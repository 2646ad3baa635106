import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://do-toc-do.example",
  trailingSlash: "always",
  // Beside the site and not in node_modules, which several sites may share: a first build is then a cold one.
  cacheDir: ".cache",
});
