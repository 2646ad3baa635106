import { quote } from "../../content/problem.ts";
import { errorAt, judgeEach, type Rule } from "../rule.ts";

/** Drawings that may hold scripts. */
const drawing = /\.svgz?$/i;
/** What a browser or a computer would run, were it opened from the site's own address. */
const active =
  /\.(?:svgz?|[xs]?html?|xht|mht(?:ml)?|xml|xslt?|m?js|wasm|swf|hta|p?html|php\d?|jspx?|aspx?|cgi|exe|msi|bat|cmd|com|scr|ps1|vbs|jar|sh)$/i;

/** Readers trust what lies on the site: nothing there may run. */
export const activeFile: Rule = ({ outlines }) =>
  judgeEach(
    outlines,
    ({ files }) => files,
    (named, { file }) =>
      active.test(named.name)
        ? errorAt(
            file,
            named,
            "file",
            `Tệp ${quote(named.name)} có thể mang mã lệnh nên không đăng lên trang được.`,
            drawing.test(named.name)
              ? "lưu hình thành ảnh PNG rồi ghi tên tệp mới"
              : "xuất nội dung ra tệp PDF rồi ghi tên tệp mới",
          )
        : null,
  );
