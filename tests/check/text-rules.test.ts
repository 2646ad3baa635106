import { describe, expect, test } from "vitest";
import { readArticleText } from "../../src/check/article-text.ts";
import { judgeFile } from "../../src/check/judge-file.ts";
import { findAll } from "../../src/check/judge-text.ts";
import { decodeSource } from "../../src/content/source.ts";
import { mendBody, mendFileText, rulesIn, rulesInFile, zone } from "./article.ts";

const told: Readonly<Record<string, readonly string[]>> = {
  "look-alike": [
    "Ðảng bộ",
    "quyết ðịnh",
    "Ɖại hội",
    "Hоà bình",
    "tổ chứс",
    "Ｈội nghị",
    "năm ２０１７",
    "Ban А",
    "Fаcebook",
    "𝐇ội nghị",
    "Τổ",
  ],
  decomposed: ["Ủy ban".normalize("NFD"), "hội nghị".normalize("NFD"), "Đa\u0309ng"],
  invisible: [
    "đảng\u200Bviên",
    "hội\u00AD nghị",
    "a\uFEFFb",
    "\u202Achi bộ\u202C",
    "chi\u2028bộ",
    "chi\u000Bbộ",
    "\uF0B7 Chi bộ",
  ],
  "torn-a": [
    "Ban Chấp hà nh",
    "Thà nh ủy",
    "ngà nh giáo dục",
    "là nh mạnh",
    "hà ng năm",
    "ngà y 28/9",
    "đà o tạo",
    "Đ ảng bộ quận",
    "Hội nghị đ ại biểu",
  ],
  "old-encoding": [
    "Héi nghÞ giao ban c«ng t¸c x©y dùng §¶ng",
    "tæ chøc c¬ së §¶ng",
    "Ñoàng chí Tröôûng Ban döï vaø chuû trì hoäi nghò",
    "Ä\u0090áº£ng bá»\u0099 Quáº\u00ADn",
    "Äáº£ng bá»\u0099 Quáº\u00ADn",
    "H?i ngh? giao ban",
    "HuyÖn ủy tổ chức",
    "Hội nghị Ban chÊp hành",
    "Đồng chí Ph¹m Quang",
    "®ồng chí Bí thư",
    "§¶ng bộ",
    "Hội nghị Thaønh ủy",
    "Đ\uFFFDng bộ",
    "Ban quản lý phßng họp",
    "Kính gửi Thaønh uûy và yù kieán, Hội nghị",
  ],
  "tone-placement": [
    "hoà bình và hòa thuận",
    "Quận uỷ, Quận ủy",
    "khoẻ mạnh và khỏe mạnh",
    "đồng chí Uỷ viên, Ủy ban",
    "Thuý, hòa",
    "Quận Hoà, xã Hòa",
  ],
  "repeated-word": [
    "đồng chí đồng chí Nguyễn Văn A",
    "Hết. Các các đồng chí",
    "Trong trong thời gian qua",
    "Đồng chí đồng chí chủ trì",
    "UBND UBND quận",
    "công tác xây dựng Đảng công tác xây dựng Đảng",
    "của của nhân dân",
    "được tổ chức tại tại hội trường",
    "và\nvà",
    "hội nghị\nhội nghị",
    "Quận ủy Hai Bà Trưng Quận ủy Hai Bà Trưng",
    "Ban Thường vụ Ban Thường vụ",
    "năm 2017 năm 2017",
    "đồng chí chính thức,, đồng chí dự bị",
    "Hội nghị họp; , rồi bế mạc",
    "Hội nghị kết thúc..",
    "ngày 28/9/2017 ngày 28/9/2017",
    "36 đơn vị 36 đơn vị",
    "đạt 100% đạt 100%",
    "Chỉ thị số 05-CT/TW Chỉ thị số 05-CT/TW",
    "quý III quý III",
    "Quận ủy tổ chức tổ chức hội nghị",
    "lúc 10:30 lúc 10:30",
    "khi khi",
    "Hội nghị được được tổ chức",
    "thực hiện theo theo đúng kế hoạch",
    "ngay từ đầu năm vào vào cuộc",
    "sống ở ở nông thôn",
    "đơn vị bị bị hỏng",
  ],
  "glued-number": [
    "năm2017",
    "ngày28/9",
    "28/9/2017tại",
    "quý3",
    "2017của",
    "100%đảng viên",
    "98,5%hộ dân",
    "Đa3ng bộ",
    "30phút",
    "100đồng",
    "tháng9/2017",
    "quýIII/2017",
    "Quý III, khóaXII",
    "thángIX",
    "Đại hội lầnXIII",
    "thế kỷXX",
    "(khoáXI)",
    "quyIII",
    "QuýIV",
    "quý IIInăm 2017",
    "khóa XIInhiệm kỳ",
    "quý IVđạt",
    "8giờ30",
    "thứXIVcủa",
  ],
  "space-before-punctuation": [
    "Đảng , Nhà nước",
    "kết thúc .",
    "kết thúc .\\\nĐại biểu",
    "gồm :",
    "( mới )",
    "“ tự soi ”",
    "đơn vị ./.",
    "Ai ?",
    "Phong trào“Dân vận”",
    "Bí thư(Chủ trì)",
    "Kết quả :tốt",
    "kết thúc. /.",
    "giai đoạn 2025 ? 2030",
  ],
  "space-after-punctuation": [
    "Hội nghị kết thúc.Đồng chí",
    "tại Hà Nam.Trong đó",
    "phấn khởi.Ở cơ sở",
    "năm 2017.Đồng chí",
    "(khóa XII).Đồng chí",
    "“tự soi”.Các chi bộ",
    "kết thúc.UBND quận",
    "đã xong.đồng chí",
    "Hội nghị,đồng chí",
    "Hội nghị;đồng chí",
    "Hà Nội,Hải Phòng",
    "Lan,Mai và Nam",
    "Nguyễn Văn A,Trần Thị B",
    "28/9/2017,tại",
    "(khóa XII),các",
    "TP.HCM,Hà Nội",
    "gồm:xây dựng",
    "Kính gửi:Đảng ủy",
    "Điều 5:Phạm vi",
    "chủ đề:“Học tập”",
    "phong trào,“Dân vận khéo”",
    "Thành công!Đồng chí",
    "Vì sao?Bởi",
    "**Chỉ thị số 05**,và",
    "khóa XII;chi bộ",
    "Số:05-CT/TW",
    "Hà Nội,28/9/2017",
    'đồng chí nói:"Tốt"',
    "“tốt”và đi",
    "(Chủ trì)phát biểu",
  ],
  "double-space": ["Đảng  bộ", "Đảng \u00A0bộ", "một   hai"],
  "document-number": [
    "05/CT-TW",
    "05 – CT/TW",
    "03-CT/TƯ",
    "16 - NQ/TW",
    "5-CT/TW",
    "959/QÐ-UBND",
    "05-CT-TW",
    "18-NQTW",
    "37-QD/TW",
  ],
  "straight-quotes": [
    'Phong trào "Dân vận khéo"',
    '("tự soi")',
    'Phong trào "Dân vận khéo” ở xã',
    'Phong trào “Đền ơn đáp nghĩa", “Dân vận”',
    'học Chỉ thị “Số 05".',
    '"Thi đua ở xã\nvà huyện" xong',
    'Phong trào "Dân vận khéo ở xã.\n\nHội nghị',
    'Phong trào Dân vận khéo" ở xã',
    "danh hiệu ”Gia đình văn hóa”; trẻ",
    "Phong trào ''Dân vận khéo'', rồi",
    "(''Dân vận khéo'')",
  ],
  weekday: [
    "Chiều thứ hai, ngày 28/9/2017",
    "thứ Sáu, ngày 28/9/2017",
    "sáng thứ 6 (28/9/2017)",
    "Chủ nhật, 28-9-2017",
    "ngày 28/9/2017 (thứ Sáu)",
    "thứ Ba, ngày 28 tháng 9 năm 2017",
    "Thứ Ba: 02/6/2025",
    "Thứ Ba - 02/6/2025",
    "**Thứ Ba**, ngày 02/6/2025",
    "**Thứ Ba:** 02/6/2025",
    "| Thứ | Ngày |\n|---|---|\n| Thứ Ba | 02/6/2025 |",
    "Hội nghị họp, thứ 6 (12/6/2025)",
    "Họp vào thứ ba, ngày 02/6/2025",
    "Thứ 4, ngày 12/6/2025",
  ],
  calendar: [
    "Thứ Ba, ngày 31/4/2025",
    "Họp ngày 31/11/2026.",
    "từ 30-2-2025",
    "ngày 29 tháng 2 năm 2025",
    "Sinh ngày 31.6.1960, vào Đảng",
    "| Ngày |\n|---|\n| 31/9/2025 |",
    "Họp ngày 14/16/2025.",
    "sáng 45/6/2025",
    "ngày 00/6/2025",
    "Sinh ngày 32 tháng 9 năm 1941",
    "02 tháng 13 năm 1941",
    "lúc 7h75, họp",
    "hồi 11 giờ 70 phút",
    "đến 16h60’ ngày 31/01/2025",
  ],
  "digit-groups": [
    "chi 2.340.00 đ cho",
    "chi 2.340.0000 đồng",
    "thu 1.246.8 triệu đồng",
    "1.2345.000 đồng",
    "1.072.345.60đ",
    "| Thu |\n|---|\n| 12.345.67 đ |",
    "diện tích 1.234.5 m2",
  ],
  bracket: [
    "Chi bộ thôn (xã Mẫu, huyện Mẫu họp.",
    "Chi bộ thôn xã Mẫu, huyện Mẫu) họp.",
    "Gồm (a) một; (b) hai (ba và bốn.",
    "Một (hai.\n\nBa) bốn.",
    "| A |\n|---|\n| một (hai |",
    "> Đại biểu (31 đồng chí\n> dự họp.",
  ],
  "block-sign": [
    "•kết nạp 5 đảng viên;",
    `${"Đảng ủy phường họp. ".repeat(10).trim()}\nHội nghị kết thúc.`,
    `Đảng ủy phường họp.\n“${"Đảng ủy phường họp. ".repeat(10).trim()}”`,
    "Đảng ủy đã:\n▪kết nạp;\n▪kiểm tra.",
    "Gồm:\n– một;\n– hai.",
    "Gồm:\n    – một;\n    – hai.",
    "1/ Một\n2/ Hai",
    "a) Một\nb) Hai",
    "I. Một\nII. Hai",
    "Gồm:\n2. Hai\n3. Ba",
    "> Gồm:\n> – một;",
    "Gồm:\n-Kết nạp;\n-Tổ chức.",
    "Đại hội đã:\n\n-Thông qua báo cáo;\n- Bầu Chi ủy.",
    "Nơi nhận:\n-TT Đảng ủy;\n- Lưu VP.",
    "Gồm:\n(1) một;\n(2) hai.",
    "Gồm:\na, một;\nb, hai.",
    "Gồm:\n➢ một;\n➢ hai.",
    "Gồm:\nØ\tmột;",
    "1)Một\n2)Hai",
    "- Gồm:\n  a) một;",
    "##Kết quả",
    "####### Kết quả",
    "#######Kết quả",
    "#######\u00A0Kết quả",
    "#Kết quả nổi bật",
    "##",
    "Hội nghị họp.\n## \u00A0\nKết thúc.",
    "> ## ##\n\nHết.",
    "- ##\n- Hai",
    "| Chi bộ | Số |\n|–––|–––|\n| Một | 32 |",
    "| Chi bộ | Số |\n| Một | 32 |",
    "| Chi bộ | Số |\n|---|\n| Một | 32 |",
    "| Chi bộ | Số |\n|---|---|\n| Một | 32 |\nHội nghị kết thúc.",
    "| Chi bộ | Số |\n|---|---|\n| Một | 32 | Ghi chú |",
    "TT\tHọ và tên\tChức vụ\n1\tNguyễn Văn Mẫu\tBí thư",
    "TT | Họ và tên\n1 | Nguyễn Văn Mẫu",
    "| TT | Tên |\n\nHết.",
    "- Đẩy mạnh tuyên truyền\n-Hoàn thành đại hội",
    "Hội nghị thống nhất ba việc.\n---",
    "HUYỆN ỦY MẪU\n\n*\n\nSố 12",
    "- Một;\n- >95% hộ dân dùng nước sạch.",
    "> 90,5 % cán bộ đạt chuẩn.",
  ],
  emphasis: [
    "**“tự soi”**và",
    "thực hiện **“tự soi, tự sửa”**gắn với",
    "**chưa đóng",
    "Số liệu: 12** và 15**",
    "| Tổ | Số |\n|---|---|\n| Một | 12** |",
    "đậm** thừa",
    "** đậm**",
    "*“tự soi”*và",
    "** Đồng chí Bí thư ** phát biểu",
  ],
  "lost-image": [
    "![Ảnh](anh thuong.jpg)",
    "![Ảnh](a.jpg “Quang cảnh hội nghị”)",
    "![Ảnh] (a.jpg)",
    "![Ảnh]a.jpg",
    "![Ảnh] hoi-nghi.jpg",
    "Chữ !(Ảnh)[hoi-nghi.PNG]",
    '![A](a.jpg "có "ngoặc" trong")',
    "Chữ\n\n- ![A](a b.jpg)",
  ],
  "lost-link": [
    "[Báo] (https://mau.example)",
    "[bài](https://mau.example/a b)",
    "(Báo)[https://mau.example]",
    "(https://mau.example/bai)[Báo]",
    "Xem [Báo Mẫu(https://mau.example/bai) nhé",
    "[Báo](https://mau.example) và [Báo Mẫu (https://mau.example/bai)",
    "[Báo]（https://mau.example）",
    "[Nguồn]: https://mau.example/bai",
    "! [Ảnh](hoi-nghi.jpg)",
    "Chữ\n\n!  [Ảnh](<hoi nghi.png>)",
    "!\u00A0[Ảnh](hoi-nghi.jpg)",
    "Xem ! [Ảnh](hoi-nghi.jpg) ở đây",
    "Xem [](/tin/bai/).",
    "[ ](<a b.pdf>)",
    "| A |\n|---|\n| [](https://mau.example) |",
    "Xem [tại đây]https://mau.example/bai.",
    "Trang https:/mau.example và bài",
    "Trang https//www.mau.example/",
    "tại https: //mau.example/bai",
    "Lê-nin viết[^1].\n\n[^1]: Toàn tập, tập 6.",
  ],
  "missing-alt": ['![](a.jpg "Chú thích")', '[![](a.jpg "Chú thích")](/tin/bai/)', "## ![](a.jpg)"],
  "missing-caption": ["![Mô tả](a.jpg)"],
};

const passed: readonly string[] = [
  '![A](<a b.jpg> "Chú thích") ![B](a(1).jpg \'Chú thích\') ![C](a%20b.jpg "Chú \\"thích\\"")',
  "`![A](a b.jpg)`\n\n\\![A](a b.jpg)\n\n~~~\n![A](a b.jpg)\n~~~",
  "`!(A)[b.jpg]`\n\n\\![A] b.jpg\n\nTuyệt (A)[b.jpg]! (xem) [1], hay ![1] và !(cười)[2]",
  "`[](/b/)`, \\[](/b/), []`mã`, [ ] Có, [][x]",
  "Chúc mừng! [Xem ảnh](hoi-nghi.jpg)\n\n! [Báo](/b/)\n\n`! [a](b.jpg)` ####### là bảy",
  "[1] (xem phụ lục) và [2](/b/), mảng a[0](x), (a)[b]",
  "[Theo Báo Mẫu (https://mau.example/bai)], `[Báo(https://mau.example)`, \\[Báo(https://mau.example)",
  "Xem (https://mau.example)[1], [Báo] https://mau.example và [x](/b/)(https://mau.example)",
  "Đảng ủy đã:\n▪\tkết nạp;\n▪\tkiểm tra.",
  "– Thưa đồng chí, tôi xin báo cáo.\n\n– Xin mời.",
  "1. Một\n2. Hai\n   tiếp\n3. Ba\n\n1) a\n2) b\n\n- Một:\n    - hai;\n    - ba",
  "Quận ủy, năm\n2017. Hội nghị\n– họp",
  "a) Một\n\nb) Hai\n\n1/ Ba\n\nI. Bốn\n\nĐ/c A\nđ/c B",
  "HA HA HA! BOONG BOONG, NGÀY NGÀY, 100% ha, 20%/năm",
  "[Báo][1] và [nguồn]\n\n[1]: https://mau.example\n[Nguồn]: https://mau.example/b",
  "Hết.\n\n---\n\n> Trích lời.\n\n> 30 năm qua, Đảng bộ trưởng thành.\n\nCột\tmột\nrồi thôi",
  "Bể 60*90*30 cm, 45 người*200.000đ*2 ngày\n\nSố:___/QĐ-HU, ngày ___/___/2025. Họ tên:______ Chức vụ:______.",
  "Nơi nhận:  \n– Như trên;  \n– Lưu VP.",
  "Tỷ lệ nam:nữ là 3:2. Có ( ) Không ( ) [ ] Đồng ý “ ”",
  "#VietNam #1 đạt\n\n# Mục\n\n|x| là trị tuyệt đối",
  "## • Kết quả\n\n## #Kết quả nổi bật\n\nCột\tmột\nrồi thôi",
  "```\n[Nguồn]: https://mau.example\n```",
  "Cán bộ 👩‍💻 họp",
  "```\n• a\n##b\n| c |\n| d |\n```",
  "| a | b |\n|---|---|\n| c | • d |\n\nĐoạn",
  "Đảng bộ Quận Đống Đa, Hà Đông, Hà Nội",
  "Газета СССР",
  "Chủnhật, 24/9/2017",
  "Правда и Москва, Ελλάδα, α và β, 5 µm, Seyðisfjörður",
  "ông à, bác ã, 5 µm, § 3, ½, 5 m², 30 °C, Champs-Élysées, naïve, Curaçao, São Tomé, Müller, Straße",
  "Đảng Việt® dự, ·xã· và ©xã, §3, §xã, 5 µg, n½, ca¹, hộ³; Lü, Thaï, San José, Noël, Zoë, Beyoncé, Haïti",
  "Đức: Köln, Düsseldorf; Umeå, Tromsø, Århus, Citroën, L'Oréal, İzmir, Škoda",
  "«hòa» và «đá»; 10 × 5 ÷ 2; ©2017; Việt®",
  "tổ Đ ở, điểm Đ ăn, nhóm Đ ông, Đ. ảng",
  "và y tế, và o ép, cà phê, Hà Nam",
  "Ai? Sao? Vì sao? Là gì?",
  "hoà bình, thuỷ lợi, quý, quỹ, hoàn thành, khoản",
  "Nguyễn Thị Thuý, Lê Hoà, TRẦN THU THUỶ, chị Khoẻ và đồng chí Hoà dự; Ủy ban, hòa bình",
  "hòa bình, thủy lợi, quý, quỹ, ngoài, khuya",
  "ngày ngày, người người, nhà nhà, xanh xanh, luôn luôn, chung chung, từ từ, năm năm, dần dần, đời đời",
  "tồn tại tại địa phương, hiện tại tại cơ sở, lý do do thiếu vốn, nội các các nước",
  "Trang thiết bị bị hư hỏng; công tác chuẩn bị bị chậm; nhà ở ở nông thôn; chỗ ở ở khu tái định cư; nguyên do do mưa lớn",
  "đầu vào vào khoảng 3 tỷ; bên trong trong ngày hội; làm theo theo đúng kế hoạch; nêu trên trên địa bàn; thực hiện triệt để để đạt",
  "kết quả đạt được được Huyện ủy ghi nhận; Số tiền thu được được nộp; những việc làm được được nhân rộng; quyên góp được được chuyển",
  "tiền của của nhân dân; sạch sẽ sẽ được; văn bản đến đến ngày; mê hoặc hoặc dọa; sau cùng cùng nhau; quen thuộc thuộc làng",
  "công tác tác chiến, cán bộ bộ đội, hội nghị nghị quyết, giáo viên viên chức, dân cư cư trú",
  "từng bước từng bước, từng người từng người; đồng chí, đồng chí; anh Anh, chị Chị",
  "theo Quy định quy định rõ, vẫn còn còn thiếu",
  "„tự soi“ và „tự sửa“, “tự soi, tự sửa“ và",
  "người thứ hai, ngày 3/3/2017",
  "Ban Chỉ đạo chỉ đạo; Ban Tổ chức tổ chức; các tổ chức tổ chức; Ủy ban Kiểm tra kiểm tra; người lao động lao động",
  "hết năm này năm khác, ngày qua ngày, năm 2017, năm 2018; 5 năm 2 tháng; ngày 28 ngày 29; năm 2017 năm 20170; 15 năm 5 năm",
  "thật nhiều thật nhiều; xây dựng, chỉnh đốn xây dựng, chỉnh đốn; tháng 9, tháng 9",
  "## Hội nghị\nHội nghị đã họp\n\nViệt Nam  \nViệt Nam",
  "- Chi bộ\n- Chi bộ\n\n| Chi bộ | Chi bộ |\n|---|---|\n| năm 2017 | năm 2017 |",
  "hội nghị\n\nhội nghị",
  "A1, K12, 3D, QH15, 4.0, 11ha, 2500ha, 5km, 10h30, 2A, 4G, 50kg, COVID19, MP3, CO2, H5N1, B12, 24h, 1080p, 5tr, 3in1",
  "iPhone, iOS, eIDAS, pH, kV, MeV, TeX, LaTeX, DeX, GenX, SpaceX, YouTube, TikTok, VNeID, VinFast, VietinBank, MobiFone, ViettelTV",
  "VIệt Nam, XInh, VInh, VIên, XUân, quý III, khóa XII, III.1, XI, VI, UBND, HĐND, 1080pXI",
  "#quýIII, a_quýIII, quýIII_a, quýIII@mau.example, [x](/quýIII), `quýIII`, https://mau.example/quýIII",
  "tin24h.vn, #năm2017, bai_2017tại, a2017b",
  "y tế, …; 1.082; 10:41; 5,5; ./.; v.v.; TP. Hồ Chí Minh; tệp .md; :-)",
  "nghe... rồi ... thôi",
  "f(x), người(s), (s)he, (bài)_a, vui :D, :tốt: và :-), tỷ lệ nam :nữ, a/bài(cũ).docx, ”Dân vận“và",
  "TP.HCM, TP.Hà Nội, Tp.Huế, TX.Sơn Tây, TS.Nguyễn Văn A, GS.TS.Trần, ThS.Lê, PGS.TS, Q.Ba Đình, P.Bách Khoa",
  "C.Mác, V.I.Lênin, Ph.Ăngghen, Nguyễn.V.A, P.V, T.Ư, đ/c.Nguyễn, v.v., v.v.và",
  "28.9.2017; 1.000; 3,5; 10:30; 8h:30; 1:2; ./.; 1.1; 2,5tr; 4.0; số 05-CT/TW; 16.NQ/TU; H2:O",
  "www.x.vn, a.b@c.vn, https://mau.example/a,b.C, bao.cao.docx, ẢNH.JPG, Ảnh.JPG, Node.js, ASP.NET, báo.cáo.2017, báo-cáo.Đồng.docx, example.com",
  "A,B,C; a,ă,â; x,y; (a,b); foo,bar; foo:“bar”; 5:“x”; DC:title; tỷ lệ nam:nữ; tỉ số thầy:trò",
  "nghe...rồi; nghe…Rồi; “…đồng chí”; Đồng chí:\n- một; :-) :D",
  "| Họ tên:|Chức vụ:|\n|---|---|\n| a|b |",
  "tỷ lệ 1 : 2, lúc 10 : 30",
  "             Đồng chí",
  "Một  \nhai",
  "| a  | b   |\n| -- | :--- |\n| c  | d |",
  "05-CT/TW, 42/2022/NĐ-CP, 91/2025/QH15, 02/CT-TTg, 959/QĐ-UBND, 10, 11-NQ/TW, 28/9/2017, 30/32, 2015-2020",
  'ống 5" dài\n\nống 6 " dài\n\nH"Mông\n\n| A | B |\n|---|---|\n| Như trên | " |\n\n“màn hình 32" mới”',
  'Nói "một\n- hai" và\n\nnói "ba\n1. bốn" và\n\n| "a |\n|---|\n| b" |\n',
  `${"Đảng ủy phường họp. ".repeat(10)} \nHội nghị kết thúc.`,
  `${"Đảng ủy phường họp, ".repeat(10)}và\nĐảng ủy xã`,
  "Đảng ủy phường họp.\nHội nghị kết thúc.",
  'dài 5" và 6"; `"mã"`; [x](y.pdf "chú thích")',
  "thứ Năm, ngày 28/9/2017; kỳ họp thứ sáu, ngày 23/10/2023; lần thứ tư ngày 30/10/2016; ngày thứ ba, 28/9/2017",
  "**đậm**, *nghiêng*, _nghiêng_, **“tự soi”**, gắn; file_name_a; 5*3; \\*chú; (*); Họ tên: ______",
  "- **“x”**: y\n- *z*\n\n* * *\n\n**`mã`** và **[a](/b/)**",
  '![Mô tả](a.jpg "Chú thích")',
  "![Mô tả](a.jpg)\n_Chú thích bên dưới_",
  "Đồng chí Nguyễn Văn Được được bầu. Anh anh em em. Ông Đến đến dự.",
  "Ngày làm việc thứ hai (11/3/2026), Đại hội thảo luận tại tổ.",
  "tiêm mũi vắc-xin thứ 2, ngày 12/6/2025; khởi công căn nhà thứ 3 (12/6/2025); cây cầu thứ 6 (12/6/2025)",
  "con trai thứ 3, ngày 12/6/2025; đảng viên thứ 7, ngày 12/6/2025; căn nhà thứ ba, ngày 12/6/2025",
  "Xếp thứ 2, 12/6/2025",
  "29/02/2024, 31/4/2017/NĐ-CP, 31/13/2026, 45/6/2025, 31/4, 30/02/2025 (âm lịch), nhằm ngày 30/2/2025, 131/4/2025",
  "Thứ Hai: 02/6/2025, **Thứ Hai** - 02/6/2025, thứ 5, ngày 12/6/2025",
  "tỷ số 25:70; 7h59, 24h; 48 giờ 15 phút; 3h80km; 100h70; 12h60/QĐ; 24 giờ 72 hộ; tờ 45/13/2025",
  "làng, bản…, v.v., v.v.., v.v…; 1,2; “…”; hết./. nghe... rồi, “thôi”...",
  "45’’, 105°45'30'' Đông, rock'n'roll, L'Est d'Or, “”, dài 5'' và 6''",
  "\\[^1]\n\n`[^1]`\n\n[a](https://mau.example), https://mau.example/https//b, http2 và giao thức https: an toàn, [1]https://mau.example",
  "a) Một (hai);\n\n1) Ba (khóa XII) và (II) (iv)\n\niv) năm (gồm: a) một; b) hai) vui :) và ;-)",
  "(xem https://mau.example/bai) và (www.mau.example), (a@mau.example), (`mã)`), \\(một",
  "Một (hai\nba bốn) năm (sáu (bảy) tám)",
  "1.246,8 triệu; 2.340.000 đ; 1.5 tỷ; 2.345 tỷ; 28.9.2017 đồng chí; ngày 20.11.2024 đ; 0905.123.45 người; 1.234.567,89đ",
  "mục 1.123.4 đồng chí; 1.123.4567 hộp; 10.24.3.1; 3.713.0.105 đ; 1900.1234 đồng; 1.2024 người; 2.340.000.000 đồng",
  "-Kết nạp một mình\n\n- Bầu; -5 độ\n\n- rồi",
  "Già làng Aê H’Nuê ở buôn; Ama Aê cùng aê Khăm dự",
  "Ama Aê",
  "| Thứ | Ngày |\n|---|---|\n| Thứ Hai | 02/6/2025 |\n| Thứ Ba | 45/13/2025 |",
  "Phiên thảo luận thứ ba, ngày 11/3/2026, rồi lớp thứ hai (11/3/2026).",
  "| Chi bộ | Số |\n|---|---|\n| Một \\| hai | 32 |\n| Ba | 4 | |\n| Năm |",
];

describe("each rule tells of", () => {
  for (const [rule, texts] of Object.entries(told)) {
    test.each(texts)(`${rule}: %j`, (text) => {
      expect(rulesIn(text)).toContain(rule);
    });
  }
});

describe("no rule tells of", () => {
  test.each(passed)("%j", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

test("words of a cover that an open quote hides are not missing", () => {
  const file = (src: string) =>
    `---\ntitle: Bài mẫu\ncover:\n  src: ${src}\n  alt: Ảnh\n  caption: Họp\n---\n`;
  expect(rulesInFile(file('"a.jpg'))).toEqual([]);
  expect(rulesInFile(file("a.jpg").replace("  alt: Ảnh\n", ""))).toEqual(["missing-alt"]);
});

test.each(told["lost-image"] ?? [])("a build tells of the picture in %j as well", (body) => {
  const raw = `---\ntitle: Mẫu\n---\n${body}`;
  const source = decodeSource("bai.md", "bai.md", new TextEncoder().encode(raw));
  if ("rule" in source) throw new Error(source.message);
  expect(judgeFile(source, zone, "errors").map(({ rule }) => rule)).toEqual(["lost-image"]);
});

test("a picture that is none is told of that alone", () => {
  expect(rulesIn("![](anh mau.jpg)")).toEqual(["lost-image"]);
  expect(rulesIn("![Ảnh]a.jpg")).toEqual(["lost-image"]);
});

test("a picture whose sign stands apart is told once, as it was typed", () => {
  const found = findAll(readArticleText("Xem ! [Ảnh](a(1).jpg) ở đây (hay).", zone));
  expect(found.map(({ message }) => message)).toEqual([
    '"! [Ảnh](a(1).jpg)" thành liên kết, không thành ảnh.',
  ]);
});

test("the end of keys whose beginning is lost makes no heading", () => {
  expect(rulesInFile("\n---\ntitle: Bài mẫu\nauthor: Mẫu\n---\nNội dung\n")).toEqual([]);
});

test("a line in an old encoding is told once, not by every other rule", () => {
  expect(rulesIn("Ðång chÝ  ­u tó , nghÞ quyÕt n¨m2017")).toEqual(["old-encoding"]);
});

test("what is spoilt of a line of Unicode is told where it begins, and the words before it are judged like all", () => {
  const line = "Chiều 18/10 , đoàn đại biểu Äáº£ng Cá»™ng sáº£n PhÃ¡p đến thăm";
  const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${line}`, zone));
  const head = "---\ntitle: Bài mẫu\n---\n".length;
  expect(found.map(({ rule, offset }) => [rule, line.slice(offset - head, offset - head + 6)])).toEqual([
    ["old-encoding", "Äáº£ng"],
    ["space-before-punctuation", " , đoà"],
  ]);
  expect(mendBody(line)).toBe("Chiều 18/10, đoàn đại biểu Đảng Cộng sản Pháp đến thăm");
});

test("letters stored apart are told at their word, and words beside them are let alone", () => {
  const line = `Chi bộ và ${"đảng ủy".normalize("NFD")} họp`;
  const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${line}`, zone));
  expect(found.map(({ rule, edits }) => [rule, edits?.map(({ text }) => text)])).toEqual([
    ["decomposed", ["đảng", "ủy"]],
  ]);
});

test("of words left in a line of Unicode the advice shows each row of them decoded", () => {
  const line = "Nguyễn Văn A, BÝ th\u00AD §¶ng uû x·, dự với HuyÖn ủy";
  const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${line}`, zone));
  expect(found.map(({ level, fix }) => [level, fix])).toEqual([
    [undefined, 'viết "Bí thư Đảng uỷ xã"; xem lại cả những chữ bên cạnh'],
    [undefined, 'viết "Huyện"; xem lại cả những chữ bên cạnh'],
  ]);
});

test("a ư of TCVN3 is never taken out as what shows nothing", () => {
  const file = "---\ntitle: Bài mẫu\n---\nĐồng chí TrÇn H\u00ADxng và cô\u00ADng";
  expect(rulesInFile(file)).toContain("invisible");
  expect(mendFileText(file)).toBe(file.replace("TrÇn", "Trần"));
});

test("a short line of Unicode in a file of an old encoding is let alone", () => {
  for (const title of ["Bài", "Ông là ai"]) {
    const file = `---\ntitle: ${title}\n---\n`;
    expect(rulesInFile(`${file}Ban ChÊp hµnh §¶ng bé quËn`)).toEqual(["old-encoding"]);
    expect(mendFileText(`${file}Ban ChÊp hµnh §¶ng bé quËn`)).toBe(`${file}Ban Chấp hành Đảng bộ quận`);
  }
});

test("code, addresses and keys are nobody's prose", () => {
  expect(
    rulesIn("`Ðảng  bộ ,` [x](/Ðảng) https://mau.example/a,b,năm2017\n\n~~~\nđồng chí đồng chí\n~~~\n"),
  ).toEqual([]);
});

test("stars that may be the sign of a note stop no build, those that are meant do", () => {
  const levels = (body: string) =>
    findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${body}`, zone)).map(({ level }) => level);
  for (const body of ["Phạm Văn A*, Lê Thị B**, Trần C (*).", "Kết quả 12**. Đạt.", "**: vắng có lý do."]) {
    expect(levels(body), body).not.toContain("error");
  }
  for (const body of [
    "**chưa đóng",
    "đậm** thừa",
    "** đậm**",
    "đậm**: thừa",
    "**“tự soi”**và",
    "thực hiện **“tự soi, tự sửa”**gắn với",
  ]) {
    expect(levels(body), body).toEqual(["error"]);
  }
});

test("advice shows what is covered as it is typed", () => {
  const fixes = (body: string) => {
    const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${body}`, zone));
    return found.map(({ message, fix }) => `${message} ${fix}`).join("\n");
  };
  expect(fixes('Mở tệp "BC quý 1.docx" để xem.')).toContain('quanh "BC quý 1.docx".');
  const table = fixes("| Chi bé | Sè ®¶ng viªn |\n|---|---|\n| a | b |");
  expect(table).toContain('"Chi bé | Sè ®¶ng viªn" gõ');
  expect(table).toContain('viết "Chi bộ | Số đảng viên"');
  for (const told of [fixes("X [liªn kÕt tæ chøc](/a/)."), table]) expect(told).not.toContain("\uFDD0");
});

test("the keys end for the rules where they end for the parser: a line of Word within a value ends none", () => {
  const text = '---\nsummary: "Một\u2028---\u2028hai"\n---\nThân bài\n';
  expect(readArticleText(text, zone).bodyStart).toBe(text.indexOf("Thân"));
});
