/** What stands for what in one old encoding; all are read as windows-1252, as browsers and Word read them. */
export type LegacyTable = ReadonlyMap<string, string>;

/** Letters of Vietnamese that no old encoding shows: where they stand the text is Unicode. */
export const hasVietnamese = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;

function pairUp(from: readonly string[], to: readonly string[]): [string, string][] {
  return from.map((typed, index) => [typed, to[index] ?? typed]);
}

/** TCVN 5712 as the fonts .VnTime had it: capitals with a tone are small letters in another font (.VnTimeH). */
export const tcvn3: LegacyTable = new Map(
  pairUp(
    [
      ..."¡¢£¤¥¦§¨©ª«¬\u00AD®",
      ..."µ¶·¸¹»¼½¾Æ",
      ..."ÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ",
      ..."ßáâãäåæçèéêëìíîïñòóô",
      ..."õö÷øùúûüýþ",
    ],
    [
      ..."ĂÂÊÔƠƯĐăâêôơưđ",
      ..."àảãáạằẳẵắặ",
      ..."ầẩẫấậèẻẽéẹềểễếệìỉĩíị",
      ..."òỏõóọồổỗốộờởỡớợùủũúụ",
      ..."ừửữứựỳỷỹýỵ",
    ],
  ),
);

/** VNI-Windows: a plain letter and a sign after it, each a character of its own; a few letters stand alone. */
export const vni: LegacyTable = new Map(
  [
    ...pairUp("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä".split(" "), [..."àáảãạăằắẳẵặâầấẩẫậ"]),
    ...pairUp("eø eù eû eõ eï eâ eà eá eå eã eä".split(" "), [..."èéẻẽẹêềếểễệ"]),
    ...pairUp("oø où oû oõ oï oâ oà oá oå oã oä".split(" "), [..."òóỏõọôồốổỗộ"]),
    ...pairUp("ô ôø ôù ôû ôõ ôï ö öø öù öû öõ öï".split(" "), [..."ơờớởỡợưừứửữự"]),
    ...pairUp("uø uù uû uõ uï yø yù yû yõ".split(" "), [..."ùúủũụỳýỷỹ"]),
    ...pairUp([..."ìíæóòîñ"], [..."ìíỉĩịỵđ"]),
  ].flatMap(([typed, letter]) => {
    const capital = letter.toUpperCase();
    const [base = "", sign = ""] = typed;
    return [
      [typed, letter],
      [base.toUpperCase() + sign, capital],
      [typed.toUpperCase(), capital],
    ] as [string, string][];
  }),
);

/** Where windows-1258 differs from windows-1252; its tones follow their letter. */
export const windows1258: LegacyTable = new Map(
  pairUp([..."ÃÌÐÒÕÝÞãìðòõýþ"], [..."Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫"]),
);

/** What windows-1252 shows for the bytes 80 to 9F; a space where it shows nothing. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const bytes = new Map([...windows1252].map((character, index) => [character, 0x80 + index]));
bytes.delete(" ");

/** The byte that a character was before it was read as windows-1252 or Latin-1; null where there is none. */
export function byteOf(character: string): number | null {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : (bytes.get(character) ?? null);
}
