"use strict";
// Everything here is a comfort: without it every page works too.

// Files may be dropped onto the box that asks for them.
for (const box of document.querySelectorAll("[data-drop]")) {
  const input = box.querySelector("input[type=file]");
  const list = box.querySelector("[data-drop-list]");
  const show = () => {
    list.replaceChildren(...Array.from(input.files, file => {
      const item = document.createElement("li");
      item.textContent = `${file.name}, ${Math.max(1, Math.round(file.size / 1024)).toLocaleString("en")} kB`;
      return item;
    }));
    // The server would hang up in the middle, and the browser then says no more than that.
    const bytes = Array.from(input.files).reduce((sum, file) => sum + file.size, 0);
    input.setCustomValidity(bytes > Number(box.dataset.mostBytes) ? box.dataset.tooLarge : "");
    input.reportValidity();
  };
  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) {
    box.addEventListener(kind, event => { event.preventDefault(); box.classList.add("over"); });
  }
  for (const kind of ["dragleave", "drop"]) {
    box.addEventListener(kind, () => box.classList.remove("over"));
  }
  box.addEventListener("drop", event => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    show();
  });
}

// The button offers the other of light and dark; the server cannot know how the machine is set.
const theme = document.querySelector("button[name=theme]");
if (theme && !document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches) {
  theme.value = "light";
  theme.textContent = "Light";
}

// On narrow screens the main navigation is wider than the screen: what is shown is brought into it.
const shown = document.querySelector(".nav [aria-current]");
if (shown) {
  const nav = shown.parentElement;
  nav.scrollLeft = shown.offsetLeft - nav.offsetLeft - (nav.clientWidth - shown.clientWidth) / 2;
}

// Wide screens show what narrow ones fold away.
const unfold = root => {
  if (matchMedia("(min-width: 1001px)").matches) {
    for (const fold of root.querySelectorAll("[data-wide-open]")) { fold.open = true; }
  }
};
unfold(document);
document.addEventListener("htmx:afterSettle", () => unfold(document));

// Keys: / goes to the search, j and k go down and up the people.
document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (event.key === "j" || event.key === "k") {
    const rows = Array.from(document.querySelectorAll("[data-row]"));
    const now = rows.indexOf(document.activeElement);
    const next = rows[event.key === "j" ? Math.min(rows.length - 1, now + 1) : Math.max(0, now - 1)];
    if (next) { next.focus(); }
  }
});

// A moved slider says where it stands.
document.addEventListener("input", event => {
  const kind = event.target.dataset.echo;
  if (kind) {
    const value = Number(event.target.value);
    const fine = Number(event.target.step) < 0.01;
    event.target.parentElement.querySelector("output").textContent =
      kind === "share" ? `${(100 * value).toFixed(fine ? 1 : 0)} %` : `${value.toFixed(1)} times`;
  }
});

// A budget is slid or typed, and says what it would bring.
for (const box of document.querySelectorAll("[data-frontier]")) {
  const slide = box.querySelector("input[type=range]");
  const field = box.querySelector("[name=budget]");
  const says = box.querySelector("output");
  const points = JSON.parse(box.dataset.frontier);
  const say = () => {
    if (!says || points.length === 0) {
      return;
    }
    const money = Number(field.value.replace(/[ ']/g, ""));
    const here = points.findLast(point => point[0] <= money);
    says.textContent = !here ? box.dataset.under
      : money > points.at(-1)[0] ? box.dataset.over
      : box.dataset.within.replace("{people}", here[1]).replace("{brings}", here[2]);
  };
  // the field alone is sent
  slide.removeAttribute("name");
  slide.addEventListener("input", () => { field.value = slide.value; say(); });
  field.addEventListener("input", () => { slide.value = field.value.replace(/[ ']/g, ""); say(); });
  const goal = box.closest("form").elements.namedItem("goal");
  if (says && goal) {
    goal.addEventListener("change", () => { says.hidden = goal.value !== box.dataset.goal; });
  }
}

// A form that keeps what another form shows takes its values along.
document.addEventListener("submit", event => {
  const other = document.getElementById(event.target.dataset.with || "");
  if (other) {
    for (const [name, value] of new FormData(other)) {
      const field = event.target.elements.namedItem(name);
      if (field) { field.value = value; }
    }
  }
});
