// Pictures one moves about in: pan, zoom, drag, open. Without this they stand still.
"use strict";
(() => {
  const STEP = 1.35;
  const CLOSEST = 8;
  const TAP = 4;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const tween = (step) => {
    if (calm.matches) return step(1);
    const begun = performance.now();
    const next = (now) => {
      const part = Math.min(1, Math.max(0, (now - begun) / 220));
      step(1 - (1 - part) ** 3);
      if (part < 1) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  };

  // A line between two points, as the server draws it.
  const path = (a, b, swing) => {
    const beside = Math.abs(b.x - a.x) < Math.abs(swing);
    const [from, to] = beside ? [a.x + swing, b.x + swing] : [(a.x + b.x) / 2, (a.x + b.x) / 2];
    return `M${a.x} ${a.y}C${from} ${a.y} ${to} ${b.y} ${b.x} ${b.y}`;
  };

  class Stage {
    constructor(box) {
      this.box = box;
      this.pointers = new Map();
      this.tools();
      this.take(box.querySelector("svg"));
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Picture. Arrow keys move it, plus and minus zoom, 0 shows all of it.");
      box.addEventListener("keydown", (event) => this.key(event));
      box.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
      box.addEventListener("pointerdown", (event) => this.down(event));
      box.addEventListener("pointermove", (event) => this.move(event));
      for (const kind of ["pointerup", "pointercancel"]) box.addEventListener(kind, (event) => this.up(event));
      box.addEventListener("dragstart", (event) => event.preventDefault());
      box.addEventListener("click", (event) => this.click(event), true);
    }

    tools() {
      const tools = this.box.querySelector(".tools");
      const button = (sign, name, does) => {
        const one = document.createElement("button");
        one.type = "button";
        one.textContent = sign;
        one.setAttribute("aria-label", name);
        one.title = name;
        one.addEventListener("click", does);
        tools.append(one);
      };
      button("+", "Zoom in", () => this.zoom(STEP, null, true));
      button("−", "Zoom out", () => this.zoom(1 / STEP, null, true));
      button("All", "Show all of it, as it was drawn", () => this.whole());
      this.says = document.createElement("span");
      this.says.setAttribute("role", "status");
      tools.append(this.says);
    }

    // Another picture in the same place.
    take(svg) {
      this.svg = svg;
      const box = svg.viewBox.baseVal;
      this.full = { x: box.x, y: box.y, w: box.width, h: box.height };
      this.view = this.full;
      this.nodes = new Map();
      for (const node of svg.querySelectorAll(".node")) {
        const home = { x: Number(node.dataset.x), y: Number(node.dataset.y) };
        this.nodes.set(node.dataset.id, { node, home, ...home });
        node.addEventListener("pointerenter", () => this.pick(node.dataset.id));
        node.addEventListener("focusin", () => this.pick(node.dataset.id));
        node.addEventListener("pointerleave", () => this.pick(null));
        node.addEventListener("focusout", () => this.pick(null));
      }
      this.lines = [...svg.querySelectorAll(".line")];
      this.box.classList.remove("touched");
    }

    // Whom one points at stands out.
    pick(id) {
      this.svg.classList.toggle("picked", id !== null);
      for (const line of this.lines) {
        line.classList.toggle("on", id !== null && (line.dataset.a === id || line.dataset.b === id));
      }
    }

    put(id, x, y) {
      const one = this.nodes.get(id);
      [one.x, one.y] = [x, y];
      one.node.setAttribute("transform", `translate(${x} ${y})`);
      for (const line of this.lines) {
        if (line.dataset.a !== id && line.dataset.b !== id) continue;
        const d = path(this.nodes.get(line.dataset.a), this.nodes.get(line.dataset.b), Number(line.dataset.swing));
        for (const drawn of line.querySelectorAll("path")) drawn.setAttribute("d", d);
      }
    }

    // The picture keeps its shape; its middle stays in sight.
    show(view) {
      const w = Math.min(this.full.w, Math.max(this.full.w / CLOSEST, view.w));
      const h = w * this.full.h / this.full.w;
      const within = (middle, from, size) => Math.min(from + size, Math.max(from, middle));
      const x = within(view.x + view.w / 2, this.full.x, this.full.w) - w / 2;
      const y = within(view.y + view.h / 2, this.full.y, this.full.h) - h / 2;
      this.view = { x, y, w, h };
      this.svg.setAttribute("viewBox", [x, y, w, h].map((n) => n.toFixed(2)).join(" "));
      const whole = w > this.full.w * 0.999 && Math.hypot(x - this.full.x, y - this.full.y) < 1;
      this.box.classList.toggle("moved", !whole);
    }

    glide(to) {
      const from = this.view;
      tween((part) => this.show(Object.fromEntries(Object.keys(from).map((k) => [k, from[k] + (to[k] - from[k]) * part]))));
    }

    // All of it, and everybody where they were drawn.
    whole() {
      this.glide(this.full);
      const ways = [...this.nodes].map(([id, { x, y, home }]) => [id, { x, y }, home]);
      this.walk(ways.filter(([, from, to]) => from.x !== to.x || from.y !== to.y));
      this.box.classList.remove("touched");
    }

    // Everybody goes from one place to another.
    walk(ways) {
      tween((part) => {
        for (const [id, from, to] of ways) this.put(id, from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      });
    }

    // A point of the screen in the picture's units.
    at(x, y) {
      return new DOMPoint(x, y).matrixTransform(this.svg.getScreenCTM().inverse());
    }

    zoom(by, around, slowly) {
      const { x, y, w, h } = this.view;
      const at = around ?? { x: x + w / 2, y: y + h / 2 };
      const width = Math.min(this.full.w, Math.max(this.full.w / CLOSEST, w / by));
      const part = width / w;
      const to = { x: at.x - (at.x - x) * part, y: at.y - (at.y - y) * part, w: width, h: h * part };
      if (slowly) this.glide(width >= this.full.w ? this.full : to);
      else this.show(to);
    }

    pan(x, y) {
      this.show({ ...this.view, x: this.view.x + x, y: this.view.y + y });
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = this.view.w / 10;
      const does = {
        "+": () => this.zoom(STEP, null, true), "=": () => this.zoom(STEP, null, true),
        "-": () => this.zoom(1 / STEP, null, true), 0: () => this.whole(),
        ArrowLeft: () => this.pan(-step, 0), ArrowRight: () => this.pan(step, 0),
        ArrowUp: () => this.pan(0, -step), ArrowDown: () => this.pan(0, step),
      }[event.key];
      if (!does) return;
      event.preventDefault();
      does();
    }

    // The wheel scrolls the page until one has stepped into the picture.
    wheel(event) {
      if (!event.ctrlKey && !event.metaKey && !this.box.contains(document.activeElement)) return;
      event.preventDefault();
      const pinch = event.ctrlKey ? 0.01 : 0.0016;
      this.zoom(Math.exp(-event.deltaY * pinch), this.at(event.clientX, event.clientY));
    }

    down(event) {
      if (event.button !== 0 || event.target.closest(".tools")) return;
      const node = event.target.closest(".more") ? null : event.target.closest(".node");
      this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, from: [event.clientX, event.clientY], node: node?.dataset.id });
      this.dragged = false;
    }

    move(event) {
      const one = this.pointers.get(event.pointerId);
      if (!one) return;
      const [x, y] = [event.clientX, event.clientY];
      const others = [...this.pointers.values()].filter((other) => other !== one);
      if (!this.dragged && !others.length && Math.hypot(x - one.from[0], y - one.from[1]) < TAP) return;
      // A finger on a picture that is whole scrolls the page.
      if (!others.length && !one.node && event.pointerType === "touch" && !this.box.classList.contains("moved")) return;
      if (!this.dragged) {
        this.dragged = true;
        this.box.setPointerCapture(event.pointerId);
        this.box.classList.add("held");
      }
      const [before, now] = [this.at(one.x, one.y), this.at(x, y)];
      if (others.length) {
        const [other] = others;
        const apart = (px, py) => Math.hypot(px - other.x, py - other.y);
        this.zoom(apart(x, y) / Math.max(1, apart(one.x, one.y)), this.at((x + other.x) / 2, (y + other.y) / 2));
      } else if (one.node) {
        const node = this.nodes.get(one.node);
        this.put(one.node, node.x + now.x - before.x, node.y + now.y - before.y);
        this.box.classList.add("touched");
      } else {
        this.pan(before.x - now.x, before.y - now.y);
      }
      [one.x, one.y] = [x, y];
    }

    up(event) {
      this.pointers.delete(event.pointerId);
      if (!this.pointers.size) this.box.classList.remove("held");
    }

    click(event) {
      // What was dragged was not pressed.
      if (this.dragged) {
        this.dragged = false;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const more = event.target.closest("a[data-open]");
      if (!more || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open(more);
    }

    // Fetches the same picture with more in it; what was there moves to its new place.
    async open(more) {
      const href = more.getAttribute("href");
      const id = more.closest(".node").dataset.id;
      this.says.textContent = "…";
      try {
        const answer = await fetch(href);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const svg = page.querySelector("[data-stage] > svg.network");
        if (!answer.ok || !svg) return location.assign(href);
        const before = this.nodes;
        this.svg.replaceWith(document.adoptNode(svg));
        this.take(svg);
        this.show(this.full);
        history.replaceState(null, "", href);
        this.says.textContent = `${this.nodes.size} people`;
        const start = before.get(id);
        const ways = [...this.nodes].map(([key, to]) => [key, before.get(key) ?? start, { x: to.x, y: to.y }]);
        this.walk(ways);
        this.nodes.get(id)?.node.querySelector(".more")?.focus({ preventScroll: true });
      } catch { location.assign(href); }
    }
  }

  const begin = () => {
    for (const box of document.querySelectorAll("[data-stage]:not([data-taken])")) {
      box.dataset.taken = "";
      box.stage = new Stage(box);
    }
  };
  begin();
  document.addEventListener("bellwether:page", begin);
  // On paper a picture is whole; on the screen it is afterwards as it was.
  const stages = () => [...document.querySelectorAll("[data-stage]")].map((box) => box.stage).filter(Boolean);
  addEventListener("beforeprint", () => {
    for (const stage of stages()) {
      stage.before = stage.view;
      stage.show(stage.full);
    }
  });
  addEventListener("afterprint", () => {
    for (const stage of stages()) if (stage.before) stage.show(stage.before);
  });
})();
