const row = document.querySelector<HTMLElement>("#cong_cu");
const told = row?.querySelector<HTMLElement>("[role=status]");

/** Shows the button of a tool that works here. */
export function offer(name: string, onClick: () => void): HTMLButtonElement | null {
  const button = row?.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`) ?? null;
  if (!button) return null;
  button.hidden = false;
  button.addEventListener("click", onClick);
  return button;
}

/** Says what a tool has done, on the page and to a screen reader. */
export function tell(text = ""): void {
  if (told) told.textContent = text;
}
