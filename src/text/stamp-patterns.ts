// How editors and portals write the parts of a stamp. All ignore case and read a line of single spaces.

export const englishMonths = "jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec".split(",");
const month = String.raw`(?<month>\d{1,2}|mười\s(?:một|hai)|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)`;
const english = String.raw`(?<month>(?:${englishMonths.join("|")})[a-z]{0,6}\.?)`;
const monthWord = String.raw`(?:tháng|thg\.?|th(?=\d))\s?`;

export const numericDates = [
  // 2017-10-06
  String.raw`(?<!\d)(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)(?:T(?=\d))?`,
  // 06/10/2017, 3-4-2024, 27.8.2014, 6 / 10 / 2017; not the first three numbers of `10:41 - 06-10-2017`
  String.raw`(?<!\d)(?<!\d[./])(?<day>\d{1,2})\s?([-/.–—])\s?(?<month>\d{1,2})\s?\2\s?(?<numeric>(?<year>\d{4}|\d+(?!\s?\2\s?(?:19|20)\d\d)))(?!\d|[./]\d)(?:T(?=\d))?`,
  // 2017 / 10 / 06: last, since a year may have its own day before it
  String.raw`(?<!\d)(?<year>\d{4})\s?([-/.–—])\s?(?<month>\d{1,2})\s?\2\s?(?<day>\d{1,2})(?!\d)`,
].map((pattern) => new RegExp(pattern, "giu"));
export const wordedDates = [
  // 01 tháng 02 năm 2023, 1 Tháng Hai, 2023, 6 thg 10, 2017, 06 Th10 2017
  String.raw`(?<!\d)(?<day>\d{1,2}),?\s?${monthWord}${month}[\s,/.-]{0,3}(?:năm\s?)?(?<year>\d{4})(?!\d)`,
  // 6/10 năm 2017
  String.raw`(?<!\d)(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2}),?\snăm\s(?<year>\d{4})(?!\d)`,
  // Tháng Mười 6, 2017
  String.raw`${monthWord}${month}\s(?<day>\d{1,2}),?\s(?:năm\s)?(?<year>\d{4})(?!\d)`,
  // 6 Oct 2017
  String.raw`(?<!\d)(?<day>\d{1,2})[\s-]?${english}[\s,-]{1,2}(?<year>\d{4})(?!\d)`,
  // October 6, 2017
  String.raw`(?<!\p{L})${english}\s?(?<day>\d{1,2})(?:,\s?|\s)(?<year>\d{4})(?!\d)`,
].map((pattern) => new RegExp(pattern, "giu"));

// Not the ordinals of `Hội nghị lần thứ tư`.
export const dayNamePattern =
  /(?<!\p{L}|(?:lần|khóa|khoá|hạng|bậc|cấp)\s)(?:thứ\s?(?:(?<digit>[2-7])(?![\d/])|(?<ordinal>hai|ba|tư|năm|sáu|bảy|bẩy)(?!\p{L}))|(?<sunday>(?:chủ|chúa)\s?nhật|C\.?N)(?!\p{L})|(?<!\d)T\.?(?<digit>[2-7])(?=[,.\s)\]|]|$)|(?<english>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?(?!\p{L}))/giu;

const half = String.raw`[\s,]{0,2}[([]?(?<half>SA|CH|[AP]\.?\s?M\.?|sáng|trưa|chiều|tối|đêm)(?![\p{L}\p{N}])`;
export const timePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:])(?<hour>\d{1,2})(?:` +
    // 10:41, 10:8, 22:12', 8:30h, 15:34:53.120
    String.raw`\s?:\s?(?<minute>\d{1,2})(?:\s?:\s?(?<second>\d{1,2})(?:[.,]\d{1,9})?)?(?:['’′]|\s?(?:h|phút)(?!\p{L}))?` +
    // 10h, 10h30, 10g30', 10 giờ 30 phút 15 giây
    String.raw`|\s?(?:giờ|h|g)(?!\p{L})(?:\s?(?<minute>\d{1,2}|rưỡi|kém\s\d+)(?:\s?(?:phút|ph|p|m|['’′])(?!\p{L})(?:\s?(?<second>\d{1,2})\s?(?:giây|s)(?!\p{L}))?)?)?` +
    // 9 CH
    String.raw`|(?=${half.replace("?<half>", "")}))(?!\p{N}|\s?:\s?\p{N})(?:${half})?`,
  "giu",
);

// An offset that stands bare is given the name first, so that a span of hours (`8:00-11:30`) is none.
export const bareOffsets = [
  /(\d:\d{1,2}(?:[.,]\d+)?)\s?(?:Z(?![\p{L}\p{N}])|(\+(?:\d{1,2}:?\d{2}|\d{2}))(?![\d:]))/giu,
  /(\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?([-−]\d{2}:?\d{2})(?![\d:])/giu,
  // Hours alone, as databases and YAML have them; not the end of `2017-10-06 08:00-11`.
  /(\d{4}-\d{1,2}-\d{1,2}(?:T\d{1,2}:\d{2}|[T ]\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?))\s?([-+−]\d{1,2})(?![\d:/.-])/giu,
  // As mail has them; after an hour without seconds it may be a count (`10:41 -1082`).
  /(\d:\d{2}(?::\d{2}(?=\s.\d)|(?=\s.0\d[03]0)))\s([-−]\d{4})(?![\d:/.-])/gu,
];
export const offsetPattern =
  /(?<!\p{L})(?:GMT|UTC)(?:\s?(?<sign>[+−-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?!\d)|(?!\s?[+\d−-]))/giu;
