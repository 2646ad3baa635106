import { holdsFolder, readAlias } from "../../site/alias.ts";
import { decodePercent } from "../../text/percent.ts";
import { judgeEach, type Rule, warningAt } from "../rule.ts";

/** On a site below a path an address is copied from the browser with that path, which is then put before it once more. */
export const aliasFolder: Rule = ({ outlines }, site) => {
  const folder = decodePercent(site.base);
  return judgeEach(
    outlines,
    ({ aliases }) => aliases,
    (alias, { file }) => {
      if (!holdsFolder(readAlias(alias.name), site)) return null;
      return warningAt(
        file,
        alias,
        "alias-folder",
        `Địa chỉ cũ ${alias.name} trên mạng thành ${folder}${alias.name}.`,
        `bỏ ${folder} ở đầu: máy tự thêm`,
      );
    },
  );
};
