// Composed letters of Vietnamese and the signs that its texts have; U+FDD0 stands for what is no text, see `cover`.
const usual = /[\n\t -~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘–…\u00A0\uFDD0]/;

/** By code unit, as far as they were met: a class of so many ranges takes five times as long. */
const isKnownUsual = new Uint8Array(0x10000);

/** Whether a text holds nothing else: most do, and are passed over by all that looks for odd characters. */
export function hasOnlyUsualSigns(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isKnownUsual[unit] === 1) continue;
    if (!usual.test(String.fromCharCode(unit))) return false;
    isKnownUsual[unit] = 1;
  }
  return true;
}
