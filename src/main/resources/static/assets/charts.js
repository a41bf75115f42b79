// Draws every [data-chart] with ECharts in the page's colours; redraws when they change.
const PALETTES = {
  light: ["#0b7a68", "#e3a23b", "#3f78c4", "#b8518d", "#6fb3df", "#8f4a17"],
  dark: ["#4fc9b0", "#f2b34a", "#78b0f0", "#e79ac9", "#a5d8f3", "#e0936a"],
};
const root = document.documentElement;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const drawn = new Map();

const font = () => getComputedStyle(document.body).fontFamily;
const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();

/* Values in the reader's way of writing numbers. */
function formats({ locale, unit, currency }) {
  const styles = {
    count: [{ maximumFractionDigits: 0 }, { notation: "compact", maximumFractionDigits: 1 }],
    decimal: [{ minimumFractionDigits: 1, maximumFractionDigits: 1 }, { notation: "compact", maximumFractionDigits: 1 }],
    percent: [{ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }, { style: "percent", maximumFractionDigits: 0 }],
    money: [{ style: "currency", currency }, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 }],
  };
  if (unit === "money" && !currency) throw new Error("A chart of money needs a currency");
  const [full, short] = styles[unit].map((style) => new Intl.NumberFormat(locale, { useGrouping: true, ...style }));
  const written = (format, value) => format.format(value).replace("-", "−");
  return {
    full: (value) => (value == null ? "–" : written(full, value)),
    short: (value) => written(short, value),
  };
}

const hatch = (ground) => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: ground });

/* Bars of open periods are hatched; lines are dashed from the last settled point on. */
function bars(chart, series, tone) {
  const ground = colour("--surface");
  return [{
    name: series.name,
    type: "bar",
    stack: chart.kind === "stacked" ? "all" : undefined,
    barMaxWidth: 36,
    itemStyle: { color: tone, borderRadius: chart.kind === "stacked" ? 0 : [3, 3, 0, 0] },
    data: series.values.map((value, i) =>
      chart.openFrom >= 0 && i >= chart.openFrom ? { value, itemStyle: { decal: hatch(ground) } } : value),
  }];
}

function lines(chart, series, tone) {
  const cut = chart.openFrom;
  const base = {
    name: series.name,
    type: "line",
    symbol: "circle",
    symbolSize: 6,
    showSymbol: series.values.length < 3,
    emphasis: { focus: "none" },
    itemStyle: { color: tone },
    lineStyle: { width: 2, color: tone, type: series.compared ? [4, 4] : "solid", opacity: series.compared ? 0.75 : 1 },
    areaStyle: chart.kind === "area" && !series.compared ? { color: tone, opacity: 0.12 } : undefined,
  };
  if (cut < 0 || series.compared) return [{ ...base, data: series.values }];
  const settled = series.values.map((value, i) => (i < cut ? value : null));
  const open = series.values.map((value, i) => (i >= cut - 1 ? value : null));
  return [
    { ...base, data: settled },
    { ...base, data: open, lineStyle: { ...base.lineStyle, type: [3, 4] }, areaStyle: undefined, showSymbol: open.filter((v) => v != null).length < 2 },
  ];
}

/* Shares that come near the whole are drawn up to 100 % and no further. */
function shareAxis(chart) {
  if (chart.unit !== "percent") return {};
  const tops = chart.labels.map((label, i) => {
    const values = chart.series.map((series) => series.values[i] ?? 0);
    return chart.kind === "stacked" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  const top = Math.max(...tops);
  return top > 0.75 && top < 1.0001 ? { max: 1, interval: 0.25 } : {};
}

const ruler = document.createElement("canvas").getContext("2d");
const LEGEND = { text: 12, icon: 12, iconGap: 5, gap: 14, row: 26 };

/* How high the legend gets when its entries wrap within the width. */
function legendHeight(chart, width) {
  if (chart.series.length < 2) return 0;
  ruler.font = `${LEGEND.text}px ${font()}`;
  let rows = 1;
  let used = 0;
  for (const { name } of chart.series) {
    const entry = Math.ceil(ruler.measureText(name).width) + LEGEND.icon + LEGEND.iconGap + LEGEND.gap;
    if (used > 0 && used + entry > width) {
      rows += 1;
      used = 0;
    }
    used += entry;
  }
  return rows * LEGEND.row;
}

/* Room for the legend above; the labels of the first and last point stay inside. */
const grid = (chart, width) => ({ left: 4, right: 12, top: 14 + legendHeight(chart, width), bottom: 4, containLabel: true });

/* Built from elements, not HTML: names come from people and no inline style is allowed. */
function tooltip(chart, format) {
  return (points) => {
    const box = document.createElement("div");
    const head = box.appendChild(document.createElement("strong"));
    const index = points[0].dataIndex;
    head.textContent = chart.labels[index];
    for (const series of chart.series) {
      const line = box.appendChild(document.createElement("div"));
      line.className = "chart-tip-line";
      line.appendChild(document.createElement("span")).textContent = series.name;
      line.appendChild(document.createElement("b")).textContent = format.full(series.values[index]);
    }
    return box;
  };
}

function options(chart, width) {
  const palette = PALETTES[root.dataset.bsTheme] ?? PALETTES.light;
  const format = formats(chart);
  const quiet = colour("--quiet");
  const line = colour("--line");
  const draw = chart.kind === "bar" || chart.kind === "stacked" ? bars : lines;
  const text = { color: quiet, fontFamily: font(), fontSize: LEGEND.text };
  return {
    animation: !calm,
    animationDuration: 350,
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    textStyle: { fontFamily: font() },
    grid: grid(chart, width),
    legend: chart.series.length > 1
      ? { top: 0, left: 0, icon: "roundRect", itemWidth: LEGEND.icon, itemHeight: 8, itemGap: LEGEND.gap, textStyle: text, data: chart.series.map((s) => s.name) }
      : undefined,
    tooltip: {
      trigger: "axis",
      confine: true,
      transitionDuration: calm ? 0 : 0.15,
      className: "chart-tip",
      backgroundColor: colour("--surface"),
      borderColor: colour("--line-strong"),
      textStyle: { color: colour("--ink"), fontSize: 13 },
      axisPointer: { type: draw === bars ? "shadow" : "line", lineStyle: { color: quiet, type: "dashed" }, shadowStyle: { color: quiet, opacity: 0.08 } },
      formatter: tooltip(chart, format),
    },
    xAxis: {
      type: "category",
      data: chart.ticks,
      boundaryGap: draw === bars,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { ...text, lineHeight: 15, hideOverlap: true, alignMinLabel: draw === lines ? "left" : undefined, alignMaxLabel: draw === lines ? "right" : undefined },
    },
    yAxis: {
      type: "value",
      axisLabel: { ...text, formatter: format.short },
      splitLine: { lineStyle: { color: line } },
      splitNumber: 4,
      minInterval: chart.unit === "count" ? 1 : 0,
      ...shareAxis(chart),
    },
    series: chart.series.flatMap((series, i) => draw(chart, series, series.compared ? quiet : palette[i % palette.length])),
  };
}

function draw(place) {
  const chart = JSON.parse(place.dataset.chart);
  const picture = echarts.init(place, null, { renderer: "canvas" });
  picture.setOption(options(chart, place.clientWidth));
  const watch = new ResizeObserver(() => {
    picture.resize();
    picture.setOption({ grid: grid(chart, place.clientWidth) });
  });
  watch.observe(place);
  drawn.set(place, { chart, picture, watch });
}

function drawAll() {
  for (const [place, { picture, watch }] of drawn) {
    if (place.isConnected) continue;
    watch.disconnect();
    picture.dispose();
    drawn.delete(place);
  }
  for (const place of document.querySelectorAll("[data-chart]")) {
    if (!drawn.has(place)) draw(place);
  }
}

function save(name, address) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

/* The same rules as the server's CSV: no formulas, semicolon and comma in German. */
function csv({ chart }) {
  const german = chart.locale.startsWith("de");
  const words = (text) => {
    const safe = /^'*\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const number = (value) => (value == null ? "" : german ? String(value).replace(".", ",") : String(value));
  const rows = [[chart.axis, ...chart.series.map((s) => s.name)].map(words)];
  chart.labels.forEach((label, i) => rows.push([words(label), ...chart.series.map((s) => number(s.values[i]))]));
  return "\uFEFF" + rows.map((row) => row.join(german ? ";" : ",")).join("\r\n") + "\r\n";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-chart-png], [data-chart-csv]");
  if (!button) return;
  const entry = drawn.get(button.closest(".chart").querySelector("[data-chart]"));
  if ("chartPng" in button.dataset) {
    save(`${entry.chart.name}.png`, entry.picture.getDataURL({ pixelRatio: 2, backgroundColor: colour("--surface") }));
    return;
  }
  const address = URL.createObjectURL(new Blob([csv(entry)], { type: "text/csv;charset=utf-8" }));
  save(`${entry.chart.name}.csv`, address);
  setTimeout(() => URL.revokeObjectURL(address), 10000);
});

new MutationObserver(() => {
  for (const { chart, picture } of drawn.values()) picture.setOption(options(chart, picture.getWidth()), true);
}).observe(root, { attributeFilter: ["data-bs-theme"] });

document.addEventListener("htmx:load", drawAll);
drawAll();
