"use strict";
// Copy buttons and filters. The page is whole without them, and reads the same.
for (const hidden of document.querySelectorAll(".copy, .filters")) hidden.hidden = false;

document.addEventListener("click", async event => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const place = location.href.split("#")[0] + "#" + button.closest("[id]").id;
  try {
    await navigator.clipboard.writeText(button.dataset.copy + "\n" + place);
    button.textContent = "copied";
  } catch {
    button.textContent = "not allowed here";
  }
  setTimeout(() => { button.textContent = "copy"; }, 2000);
});

// A part is shown when it fits every choice. Folded parts are opened while something is chosen.
document.addEventListener("change", event => {
  const filters = event.target.closest(".filters");
  if (!filters) return;
  const story = filters.closest(".story");
  const chosen = name => {
    const field = filters.querySelector(`[data-filter="${name}"]`);
    return !field ? "" : field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value;
  };
  const report = chosen("reports"), speaker = chosen("speaker"), varies = chosen("varies");
  let shown = 0, all = 0;
  for (const part of story.querySelectorAll("[data-reports]")) {
    const by = part.closest("[data-speaker]");
    part.hidden = (report && !part.dataset.reports.includes(` ${report} `))
      || (speaker && (!by || by.dataset.speaker !== speaker))
      || (varies && part.dataset.varies === "no");
    all++;
    if (!part.hidden) shown++;
  }
  for (const by of story.querySelectorAll("[data-speaker]")) {
    by.hidden = !by.querySelector("[data-reports]:not([hidden])");
  }
  const any = report || speaker || varies;
  for (const fold of story.querySelectorAll("details:has([data-reports])")) {
    if (any && !fold.open) { fold.open = true; fold.dataset.opened = ""; }
    if (!any && "opened" in fold.dataset) { fold.open = false; delete fold.dataset.opened; }
  }
  filters.querySelector("[role=status]").textContent = any ? `${shown} of ${all} shown` : "";
});
