import { apply, recall } from "./article/preference.ts";

apply("size", recall("size"));
apply("contrast", recall("contrast"));
