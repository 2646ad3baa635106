import { offerContrast, offerTextSize } from "./article/looks.ts";
import { offerCopy, offerPrint, offerShare } from "./article/pass-on.ts";
import { offerReading } from "./article/read-aloud.ts";

offerTextSize();
offerContrast();
offerPrint();
offerCopy();
offerShare();
offerReading();
