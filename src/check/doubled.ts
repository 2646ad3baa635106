/**
 * A phrase of two to eight syllables that stands twice in a row is a slip. A single syllable may stand twice by right:
 * it is doubled for emphasis or plurality (ngày ngày, xanh xanh), or ends one word and begins the next (công tác tác
 * chiến). So of single ones only words of grammar are judged, which are never doubled.
 */
const grammar = new Set(
  "và của những các được đã đang sẽ với tại trong cho bị để là thì mà bởi nhưng hoặc vì ở này theo vào đến trên do cũng vẫn khi nếu rằng nhằm gồm còn nên dưới giữa cùng thuộc".split(
    " ",
  ),
);

/**
 * After these the first of two ends another word, or a phrase that is as firm as one: tồn tại | tại, thiết bị | bị, nhà
 * ở | ở, đạt được | được, nêu trên | trên.
 */
const endsWord: Readonly<Record<string, string>> = {
  bị: "thiết chuẩn trang dự phòng quân",
  các: "nội đài",
  còn: "vẫn sống mất",
  của: "tiền",
  cùng: "vô cuối tận sau khốn bần trong ngoài trên dưới",
  do: "lý lí tự nguyên căn duyên",
  dưới: "cấp bên phía tầng dòng hàng mặt bề",
  được: "đạt thu làm giành có nhận tìm ghi học thấy hiểu biết nắm giữ lấy mua bán vay kiếm góp động dựng hiện nạp trồng tạo lập chọn",
  để: "triệt",
  đến: "điểm nơi bản văn số",
  giữa: "chính khoảng quãng",
  gồm: "bao",
  hoặc: "mê nghi huyễn",
  khi: "đôi có nhiều lắm",
  là: "bay lượn sương khói lụa bàn",
  mà: "mặn mượt",
  nên: "trở làm dựng gây xây tạo",
  những: "không chẳng",
  ở: "nhà chỗ nơi đất ăn phòng khu",
  sẽ: "sạch",
  tại: "tồn hiện thực nội ngoại đương tự",
  theo: "tiếp kèm làm học noi nghe đi dõi mang đem kéo ăn",
  thì: "dậy lỡ xuân",
  thuộc: "trực quen phụ lệ thân tùy tuỳ học phối",
  trên: "cấp bên phía tầng dòng hàng mặt bề nêu kể nói",
  trong: "bên phía mặt vòng trắng sáng",
  vào: "đầu ra lối cửa cổng đường",
  vì: "trị",
  với: "chới",
};

/** What is doubled as a whole: từng bước từng bước. */
const distributive = new Set("từng rất một dần mãi hằng hàng mỗi thật càng cứ vô".split(" "));

/** Who or what does something is often named by it: Ban Tổ chức tổ chức, người lao động lao động. */
const acts = new Set(
  "tổ chức,chỉ đạo,lãnh đạo,kiểm tra,giám sát,thanh tra,điều tra,quản lý,chỉ huy,điều hành,vận động,tuyên truyền,bảo vệ,tư vấn,cố vấn,tham mưu,hướng dẫn,đánh giá,thẩm định,phản biện,khảo sát,nghiên cứu,biên tập,báo cáo,phục vụ,hỗ trợ,phụ trách,đại diện,lao động,sản xuất,công tác,hoạt động,học tập,quy định,quyết định,kết luận,chỉ thị".split(
    ",",
  ),
);
const doers = new Set(
  "ban đoàn tổ đội nhóm hội đồng bộ phận phòng viện viên người các những mọi cấp quan".split(" "),
);

/**
 * Whether words may stand twice in a row after `before`; all in small letters. `isName` tells that they have a capital
 * the first time alone: Quy định quy định, Ban Chỉ đạo chỉ đạo.
 */
export function mayBeDoubled(words: readonly string[], before: string, isName: boolean): boolean {
  const [first = "", second] = words;
  if (second === undefined) return !grammar.has(first) || (endsWord[first] ?? "").split(" ").includes(before);
  return (
    distributive.has(first) ||
    first === second ||
    ((isName || doers.has(before)) && acts.has(words.join(" ")))
  );
}
