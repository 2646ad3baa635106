import { blockSign } from "./rules/block-sign.ts";
import { bracket } from "./rules/bracket.ts";
import { calendar } from "./rules/calendar.ts";
import { dateOrder } from "./rules/date-order.ts";
import { decomposed } from "./rules/decomposed.ts";
import { digitGroups } from "./rules/digit-groups.ts";
import { documentNumber } from "./rules/document-number.ts";
import { doubleSpace } from "./rules/double-space.ts";
import { emphasis } from "./rules/emphasis.ts";
import { gluedNumber } from "./rules/glued-number.ts";
import { headline } from "./rules/headline.ts";
import { invisibleCharacters } from "./rules/invisible.ts";
import { late } from "./rules/late.ts";
import { lookAlike } from "./rules/look-alike.ts";
import { lostImage, lostLink } from "./rules/lost-link.ts";
import { missingAlt, missingCaption } from "./rules/missing-caption.ts";
import { oldEncoding } from "./rules/old-encoding.ts";
import { repeatedWord } from "./rules/repeated-word.ts";
import { spaceAfterPunctuation } from "./rules/space-after-punctuation.ts";
import { spaceBeforePunctuation } from "./rules/space-before-punctuation.ts";
import { straightQuotes } from "./rules/straight-quotes.ts";
import { tonePlacement } from "./rules/tone-placement.ts";
import { tornA } from "./rules/torn-a.ts";
import { valueSign } from "./rules/value-sign.ts";
import { weekday } from "./rules/weekday.ts";
import type { TextRule } from "./text-rule.ts";

/** Those that a build runs too: text that they refuse would be published broken. */
export const buildRules: readonly TextRule[] = [oldEncoding, emphasis, lostImage];

/** Every rule that judges one text by itself; where two would mend the same place the earlier does. */
export const textRules: readonly TextRule[] = [
  decomposed,
  oldEncoding,
  lookAlike,
  invisibleCharacters,
  tornA,
  documentNumber,
  spaceBeforePunctuation,
  spaceAfterPunctuation,
  doubleSpace,
  gluedNumber,
  straightQuotes,
  repeatedWord,
  tonePlacement,
  weekday,
  calendar,
  bracket,
  digitGroups,
  late,
  dateOrder,
  headline,
  valueSign,
  missingAlt,
  missingCaption,
  blockSign,
  lostLink,
  emphasis,
  lostImage,
];
