import { pageFolder } from "../../site/address.ts";
import { reservedNames } from "../../site/reserved-names.ts";
import { errorAt, type Rule } from "../rule.ts";

/** Content may not stand where the site has a page of its own. */
export const reservedAddress: Rule = ({ outlines }, { sections }) => {
  const atRoot = new Set([...reservedNames, ...sections.map(({ slug }) => slug)]);
  return outlines
    .filter(
      ({ url, section, slug }) => url !== null && (section === null ? atRoot.has(slug) : slug === pageFolder),
    )
    .map(({ file, addressPlace, url }) =>
      errorAt(
        file,
        addressPlace,
        "reserved-address",
        `Địa chỉ ${url} đã dành cho trang khác của hệ thống.`,
        "thêm hoặc sửa dòng slug: để có địa chỉ khác",
      ),
    );
};
