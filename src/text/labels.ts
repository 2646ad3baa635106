/** Every word a reader sees that is not content. `labels` in `site.yaml` overrides any of them by its key. */
export const labels = {
  // Around every page
  skip: "Đến nội dung chính",
  home: "Trang chủ",
  menu: "Danh mục",
  close: "Đóng",
  mainMenu: "Danh mục chính",
  breadcrumb: "Đường dẫn",
  preview: "Bản xem trước: có cả bản nháp và bản tin hẹn giờ.",
  feed: "Nhận tin qua RSS",

  // An article
  published: "Ngày đăng",
  updated: "Cập nhật",
  views: "Lượt xem",
  author: "Tác giả",
  source: "Nguồn",
  photo: "Ảnh",
  attachments: "Tệp đính kèm",
  tags: "Chủ đề",
  units: "Đơn vị",
  documents: "Văn bản",
  otherSpellings: "Trong các bản tin còn viết: {list}.",
  citedDocuments: "Văn bản được nhắc đến",
  related: "Bản tin liên quan",
  neighbours: "Bản tin trước và sau",
  newerArticle: "Bản tin mới hơn",
  olderArticle: "Bản tin cũ hơn",

  // Reading tools
  tools: "Công cụ đọc",
  smallerText: "Chữ nhỏ hơn",
  largerText: "Chữ to hơn",
  contrast: "Tương phản",
  listen: "Nghe",
  pauseListening: "Tạm dừng",
  resumeListening: "Nghe tiếp",
  stopListening: "Dừng nghe",
  listenFailed: "Thiết bị này không đọc được bản tin.",
  print: "In bài",
  copyLink: "Sao chép liên kết",
  copied: "Đã sao chép liên kết của bản tin.",
  copyFailed: "Không sao chép được liên kết; hãy chép từ thanh địa chỉ của trình duyệt.",
  share: "Chia sẻ",

  // Labels of a preview
  draft: "Bản nháp",
  scheduled: "Hẹn giờ",

  // Front page
  lead: "Tin chính",
  mostRead: "Đọc nhiều",
  asOf: "Số lượt xem tính đến",
  currentDocuments: "Văn bản đang được nhắc đến",
  anniversaries: "Ngày kỷ niệm",
  today: "Hôm nay",
  tomorrow: "Ngày mai",
  daysLeft: "{weekday}, còn {count} ngày",
  links: "Liên kết",

  // Lists
  newer: "Mới hơn",
  older: "Cũ hơn",
  pager: "Các trang của danh sách",
  narrower: "Xem theo thời gian",
  letters: "Theo chữ cái đầu",
  documentKinds: "Theo loại văn bản",
  articleUnit: "bản tin",

  // Kinds of documents
  resolutions: "Nghị quyết",
  directives: "Chỉ thị",
  conclusions: "Kết luận",
  decisions: "Quyết định, quy định",
  rules: "Quy chế",
  guidance: "Hướng dẫn",
  plans: "Kế hoạch",
  programmes: "Chương trình",
  schemes: "Đề án",
  notices: "Thông báo",
  reports: "Báo cáo, tờ trình",
  dispatches: "Công văn, công điện",
  laws: "Luật và văn bản của Quốc hội",
  decrees: "Nghị định",
  circulars: "Thông tư, thông tri",
  otherDocuments: "Văn bản khác",

  // Statistics
  statistics: "Thống kê",
  articles: "Bản tin",
  perQuarter: "Số bản tin theo quý",
  newestQuarters: "Biểu đồ vẽ {count} quý gần nhất; bảng số liệu có đủ các năm.",
  perUnit: "Đơn vị có nhiều bản tin nhất",
  mostCited: "Văn bản được nhắc đến nhiều nhất",
  mostReadArticles: "Bản tin được đọc nhiều nhất",
  plotDescription: "Biểu đồ. Cao nhất là {largest}.",
  plotTable: "Bảng số liệu",
  yearColumn: "Năm",
  wholeYear: "Cả năm",
  showAll: "Xem tất cả: {list}",

  // Search
  search: "Tìm kiếm",
  searchQuery: "Từ cần tìm",
  searchSubmit: "Tìm",
  searchHint: "Có dấu hay không dấu đều tìm được; đặt trong ngoặc kép để tìm nguyên cụm từ.",
  searchResults: "Kết quả tìm kiếm",
  allSections: "Mọi chuyên mục",
  allYears: "Mọi năm",
  allUnits: "Mọi đơn vị",
  yearFilter: "Năm",
  searching: "Đang tìm…",
  searchFound: "Có {count} bản tin.",
  searchNear: "Không có bản tin nào chứa đủ các từ cần tìm. Có {count} bản tin chứa nhiều từ nhất.",
  searchPart: "Cụm từ có nhiều tiếng thông dụng nên chỉ tìm đoạn “{phrase}”. Có {count} bản tin.",
  searchNone: "Không có bản tin nào. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.",
  searchFailed: "Không tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi tìm lại.",
  searchNoScript: "Trình duyệt này không chạy được phần tìm kiếm. Mời xem theo:",

  // Nothing to show
  noArticles: "Chưa có bản tin nào.",
  noArticlesHint: "Bản tin mới sẽ xuất hiện ở đây ngay sau khi được đăng.",
  noTerms: "Danh sách này chưa có mục nào.",
  expiredText: "Bản tin này đã hết hạn đăng.",
  expiredSince: "Hết hạn",
  expiredHint: "Nội dung không còn trên trang. Mời xem các bản tin khác cùng chuyên mục:",
  notFoundText: "Địa chỉ này không có trang nào. Có thể trang đã được chuyển đi, hoặc địa chỉ bị gõ nhầm.",
  moved: "Trang đã chuyển địa chỉ",
  movedText: "Trang này đã chuyển sang địa chỉ mới:",
  notFoundHint: "Mời đi tiếp từ một trong các trang sau:",

  // Foot of every page
  owner: "Cơ quan chủ quản",
  responsible: "Chịu trách nhiệm nội dung",
  licence: "Sử dụng lại nội dung",
  address: "Địa chỉ",
  phone: "Điện thoại",
  email: "Thư điện tử",
  footerMenu: "Các mục khác",

  // Print only: a line at the head of the sheet, such as a motto; none unless `site.yaml` gives it
  printHeading: "",
  printAddress: "Địa chỉ trang",

  // Titles of planned pages; {…} is filled in
  section: "Chuyên mục",
  sections: "Chuyên mục",
  documentsIndex: "Văn bản",
  pages: "Các mục khác",
  archive: "Lưu trữ",
  siteMap: "Sơ đồ trang",
  notFound: "Không tìm thấy trang",
  year: "Năm {year}",
  month: "Tháng {month}/{year}",
  quarter: "Quý {quarter}/{year}",
  monthOfYear: "Tháng {month}",
  quarterOfYear: "Quý {quarter}",
  articleCount: "{count} bản tin",
  sinceDay: "từ {day} đến nay",
  fromDay: "từ {day}",
  unknownAuthor: "Chưa ghi tác giả",
  table: "Bảng",
} as const satisfies Record<string, string>;

export type LabelKey = keyof typeof labels;
export type Labels = Readonly<Record<LabelKey, string>>;

/** Puts values into a label. `("{count} bản tin", { count: "12" })` → `12 bản tin` */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
