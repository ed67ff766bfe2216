// Everything here makes quicker what works without it.
"use strict";
document.documentElement.classList.add("js");

const one = (what, within = document) => within.querySelector(what);
const all = (what, within = document) => [...within.querySelectorAll(what)];

// On a phone the pages stand in a row: this one is in sight.
const row = one(".side nav");
const here = row && one("[aria-current]", row);
if (here && row.scrollWidth > row.clientWidth) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;

// Search: the key / leads there, results come as words are typed, arrows walk them.
const field = one("#q");
const hits = one("#hits");
if (field && hits) {
  let asked = 0;
  let timer;
  // What is heard of it: that there is a list, how long it is, where one stands in it.
  const says = document.createElement("span");
  says.className = "off";
  says.setAttribute("role", "status");
  hits.after(says);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", hits.id);
  field.setAttribute("aria-expanded", "false");
  hits.setAttribute("aria-label", "Found");
  const close = () => {
    hits.hidden = true;
    says.textContent = "";
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const links = () => all("a", hits);
  const show = (text) => {
    hits.innerHTML = text;
    hits.hidden = false;
    const list = links();
    if (list.length) hits.setAttribute("role", "listbox");
    else hits.removeAttribute("role");
    list.forEach((link, at) => {
      link.id = `hit-${at}`;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
    });
    field.setAttribute("aria-expanded", String(list.length > 0));
    field.removeAttribute("aria-activedescendant");
    says.textContent = list.length === 1 ? "1 result" : `${list.length || "no"} results`;
  };
  const walk = (step) => {
    const list = links();
    if (!list.length) return;
    const at = list.findIndex((link) => link.classList.contains("at"));
    list.forEach((link) => { link.classList.remove("at"); link.setAttribute("aria-selected", "false"); });
    const next = (at + step + list.length + (at < 0 && step < 0 ? 1 : 0)) % list.length;
    list[next].classList.add("at");
    list[next].setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", list[next].id);
    list[next].scrollIntoView({ block: "nearest" });
  };
  const look = async () => {
    const words = field.value.trim();
    const mine = ++asked;
    if (words.length < 2) return close();
    try {
      const answer = await fetch("/search/typed?q=" + encodeURIComponent(words));
      const text = await answer.text();
      if (mine !== asked || !answer.ok) return;
      show(text);
    } catch { close(); }
  };
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 90); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); walk(1); }
    if (event.key === "ArrowUp") { event.preventDefault(); walk(-1); }
    if (event.key === "Escape") { close(); field.blur(); }
    if (event.key === "Enter" && !hits.hidden) {
      const at = one("a.at", hits);
      if (at) { event.preventDefault(); at.click(); }
    }
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".find")) close(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

// Lists are chosen from without a button.
for (const form of all("form[data-auto]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

// Files: dropped anywhere on the frame, sent at once, with how far they are.
for (const form of all("form[data-drop]")) {
  const input = one("input[type=file]", form);
  const bar = one("[data-progress]", form);
  const send = (files) => {
    if (!files.length) return;
    const data = new FormData();
    for (const file of files) {
      data.append("modified", String(file.lastModified));
      data.append("file", file, file.name);
    }
    bar.hidden = false;
    const says = one("span", bar);
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    if (bytes > Number(form.dataset.most)) {
      says.textContent = "These files are too large to be sent: name them by their path instead.";
      return;
    }
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    says.textContent = "sending";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) one("i", bar).style.width = (100 * event.loaded / event.total) + "%";
    };
    request.onload = () => {
      if (request.status < 400) location.assign("/sources");
      else if (request.status === 401) says.textContent = "you are not logged in any more, nothing was read: reload the page and log in";
      else says.textContent = new DOMParser().parseFromString(request.responseText, "text/html").querySelector(".lead")?.textContent || "that could not be read";
    };
    request.onerror = () => { says.textContent = "it broke off: nothing was read, try again"; };
    request.send(data);
  };
  input.addEventListener("change", () => send([...input.files]));
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); });
  }
  for (const kind of ["dragleave", "drop"]) {
    form.addEventListener(kind, () => form.classList.remove("over"));
  }
  form.addEventListener("drop", (event) => { event.preventDefault(); send([...event.dataTransfer.files]); });
}

// What is being read: how far it is, and the new page when it is done.
const running = one("[data-running]");
if (running) {
  const bar = one("i", running);
  bar.style.width = bar.dataset.share + "%";
  const look = async () => {
    try {
      const answer = await fetch("/sources/progress");
      if (answer.status === 401) return location.reload();
      const now = await answer.json();
      if (!now) return location.reload();
      bar.style.width = now.share + "%";
      one("span", running).textContent = now.says;
      one("b", running).textContent = "Reading " + now.name;
    } catch { /* the next time */ }
    setTimeout(look, 400);
  };
  setTimeout(look, 300);
}

// A page that is open shows what is new without being asked, unless somebody is at it: new
// parts would take away the focus, and close what was opened.
let stamp = document.body.dataset.stamp;
if (stamp && !running) {
  document.addEventListener("click", (event) => {
    const opened = event.target.closest("main summary");
    if (opened) opened.parentElement.dataset.opened = "";
  });
  const busy = () => one("main :focus, .side :focus") || one("details[open][data-opened]") || one("[data-progress]:not([hidden])") || one(".stage.moved, .stage.touched");
  const look = async () => {
    if (document.visibilityState !== "visible" || busy()) return;
    try {
      const told = await fetch("/stamp");
      if (told.status === 401) return location.reload();
      const now = await told.text();
      if (!told.ok || !now || now === stamp) return;
      const answer = await fetch(location.href);
      if (!answer.ok || busy()) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.querySelector("main");
      if (!main) return;
      if (one("form[data-drop], form[data-auto]", main)) return location.reload();
      stamp = now;
      one("main").replaceWith(document.adoptNode(main));
      document.dispatchEvent(new Event("bellwether:page"));
      document.body.toggleAttribute("data-reading", page.body.hasAttribute("data-reading"));
      one(".side nav").replaceWith(document.adoptNode(page.querySelector(".side nav")));
    } catch { /* the next time */ }
  };
  setInterval(look, 4000);
  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  addEventListener("pageshow", (event) => { if (event.persisted) look(); });
}
