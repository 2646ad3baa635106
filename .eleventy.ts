import type { UserConfig } from "@11ty/eleventy";
import { bulletin, folders } from "./src/index.ts";

export default function configure(config: UserConfig) {
  config.addPlugin(bulletin, { templates: "templates", public: "public" });
}

export const config = { dir: folders };
