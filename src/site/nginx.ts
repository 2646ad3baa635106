import { escapePattern } from "../text/escape.ts";
import { decodePercent } from "../text/percent.ts";
import { addresses } from "./address.ts";
import { sentQuery } from "./alias.ts";
import type { Redirect } from "./redirect.ts";
import { caching, policyHeader, securityHeaders } from "./security.ts";
import type { Site } from "./site.ts";

/** A word of nginx's configuration, whatever it holds. `a"b` → `"a\"b"` */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * Old addresses, to be included inside a `server` block. nginx compares the decoded path, and finds it as fast among
 * ten thousand as among ten; the queries of one path are tried in turn.
 */
export function writeNginxRedirects({ base }: Site, redirects: readonly Redirect[]): string {
  const byPath = Map.groupBy(redirects, ({ path }) => path);
  return [...byPath]
    .map(([path, rules]) => {
      const lines = rules.map(({ query, target }) => {
        const rule = `return 301 ${quote(base + target.href)};`;
        return query === null ? `  ${rule}` : `  if ($args ~ ${quote(queryPattern(query))}) { ${rule} }`;
      });
      return `location = ${quote(decodePercent(base) + path)} {\n${lines.join("\n")}\n}\n`;
    })
    .join("");
}

/** Matches a query that holds this one, as a browser sends it. */
function queryPattern(query: string): string {
  return `(?:^|&)${escapePattern(sentQuery(query))}(?:&|$)`;
}

/** Types that nginx compresses beside HTML. */
const compressed = [
  "text/css",
  "text/plain",
  "text/xml",
  "application/xml",
  "application/rss+xml",
  "application/json",
  "application/feed+json",
  "application/manifest+json",
  "application/javascript",
  "text/javascript",
  "image/svg+xml",
];

/** A whole `server` block that serves the site with the headers, types and redirects that it is made for. */
export function writeNginxServer(site: Site): string {
  const { origin } = site;
  const base = decodePercent(site.base);
  const { hostname } = new URL(origin);
  const root = `/var/www/${hostname}`;
  const pattern = (rest: string) => quote(`^${escapePattern(base)}${rest}`);
  const policy = (url: string) => quote(policyHeader(url)[1]);
  const headers = securityHeaders(site).map(
    ([name, value]) => `  add_header ${name} ${quote(value)} always;`,
  );
  return `# Máy chủ nginx cho ${origin}${site.base}/, được tạo cùng với trang.
# 1. Chép nội dung _site/ vào ${root}${base}/ (đặt ở nơi khác thì sửa root và include).
# 2. Chép tệp này vào /etc/nginx/conf.d/, chạy: nginx -t && systemctl reload nginx
# 3. Bật HTTPS, ví dụ: certbot --nginx -d ${hostname}
# Sau mỗi lần thêm aliases cần nạp lại nginx để các địa chỉ chuyển hướng mới có hiệu lực.
server {
  listen 80;
  # listen [::]:80;
  server_name ${hostname};
  root ${quote(root)};
  index index.html;
  error_page 403 404 =404 ${quote(`${base}${addresses.notFound}`)};
  absolute_redirect off;
  server_tokens off;

  charset utf-8;
  charset_types ${compressed.join(" ")};

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 1000;
  gzip_proxied any;
  gzip_types ${compressed.join(" ")};
  # Có tệp nén sẵn (.gz, .br) cạnh tệp gốc và có mô-đun tương ứng thì bật:
  # gzip_static on;
  # brotli_static on;

  set $page_cache ${quote(caching.page)};
  set $page_policy ${policy("/")};
  if ($uri ~ ${pattern(addresses.assets)}) { set $page_cache ${quote(caching.fingerprinted)}; set $page_policy ""; }
  if ($uri ~ ${pattern(addresses.fonts)}) { set $page_cache ${quote(caching.font)}; }
  if ($uri ~ ${pattern(addresses.search)}) { set $page_policy ${policy(addresses.search)}; }
  add_header Cache-Control $page_cache always;
  add_header Content-Security-Policy $page_policy always;
${headers.join("\n")}

  include ${quote(`${root}${base}${addresses.nginxRedirects}`)};

  location / { try_files $uri $uri/ =404; }
  location ~ "/rss\\.xml$" { types {} default_type application/rss+xml; }
  location ~ "/feed\\.json$" { types {} default_type application/feed+json; }
  location ~ "\\.webmanifest$" { types {} default_type application/manifest+json; }
  # Những tệp dành cho máy chủ, không dành cho người đọc.
  location ~ ${pattern("/(?:_headers|_redirects|[a-z]+\\.nginx\\.conf)$")} { return 404; }
  location ~ "/\\.(?!well-known/)" { return 404; }
}
`;
}
