import { apply, recall } from "./article/preference.ts";

apply("size", recall("size"));
apply("contrast", recall("contrast"));

/** The open menu of a phone covers what stands behind it: it goes when the keyboard does. */
const menu = document.querySelector<HTMLElement>("[popover]");
menu?.addEventListener("focusout", ({ relatedTarget }) => {
  // A browser without popovers shows the menu as it stands.
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover?.();
});
