import type { Content } from "../../content/content.ts";
import { errorAt, judgeEach, type Rule } from "../rule.ts";

/** What an article names has to lie beside it. */
export const missingFile: Rule = ({ outlines, assets, links }) => {
  const nearest = findNearest(assets);
  const urls = findUrls(outlines);
  return judgeEach(
    outlines,
    ({ files }) => files,
    (named, { file, folder }) => {
      const { name } = named;
      if (name.toLowerCase() === "index.html") {
        return errorAt(file, named, "file", `Tệp "${name}" trùng tên với trang của bài.`, "đổi tên tệp này");
      }
      if (assets.has(folder + name)) return null;
      const url = urls(folder + name);
      if (url !== undefined) {
        const fix = `dẫn tới bài ấy bằng địa chỉ của nó${url === null ? ", bắt đầu bằng dấu /" : `: ${url}`}`;
        return errorAt(file, named, "file", `Tệp "${name}" là một bài, không đăng nguyên tệp.`, fix);
      }
      if (links.has(folder + name)) {
        const fix = "chép tệp thật vào chỗ ấy, thay cho liên kết";
        return errorAt(
          file,
          named,
          "missing-file",
          `Tệp "${name}" cạnh bài là liên kết tượng trưng nên không được đọc.`,
          fix,
        );
      }
      const fix = adviseOn(name, nearest(folder + name)?.slice(folder.length));
      return errorAt(file, named, "missing-file", `Không thấy tệp "${name}" cạnh bài.`, fix);
    },
  );
};

/** Those too that are shared in messages: `zalo.me/…`, `youtu.be/…`, `forms.gle/…`, `bit.ly/…` */
const hostName = /^(?:[\w-]+\.)+(?:vn|com|org|net|edu|gov|info|io|me|be|gle?|ly)(?:\/|$)/i;

const mailAddress = /^[^\s@/]+@(?:[\w-]+\.)+[a-z]+$/i;

const phoneNumber = /^(?:\+|\(?0|1[89]00)[\d.() -]{6,20}$/;

function adviseOn(name: string, near: string | undefined): string {
  if (hostName.test(name)) return `địa chỉ của trang khác thì viết đủ: https://${name}`;
  if (mailAddress.test(name)) return `địa chỉ thư điện tử thì viết mailto:${name}`;
  if (phoneNumber.test(name)) return `số điện thoại thì viết tel:${name.replace(/[^\d+]/g, "")}`;
  return near
    ? `ghi đúng chữ hoa, chữ thường như tên tệp: ${near}`
    : "đặt tệp vào cùng thư mục với bài, ghi tên đúng cả chữ hoa, chữ thường và đuôi tệp";
}

/** Finds the address of the article or page that a path holds; undefined for another file. */
function findUrls(outlines: Content["outlines"]): (path: string) => string | null | undefined {
  let byPath: Map<string, string | null> | null = null;
  return (path) => {
    byPath ??= new Map(outlines.map(({ folder, file, url }) => [folder + file.replace(/^.*\//, ""), url]));
    return byPath.get(path);
  };
}

/** Finds a path that differs in nothing but case; what it needs is made when it is first asked. */
function findNearest(assets: Content["assets"]): (path: string) => string | undefined {
  let byLowerCase: Map<string, string> | null = null;
  return (path) => {
    byLowerCase ??= new Map([...assets.keys()].map((key) => [key.toLowerCase(), key]));
    return byLowerCase.get(path.toLowerCase());
  };
}
