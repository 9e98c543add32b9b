// Draws the table of each figure.gj-chart as a chart and folds the table. The library is fetched only where there is a chart.
(() => {
  "use strict";
  const figures = [...document.querySelectorAll("figure[data-chart]")];
  const source = document.querySelector("script[data-echarts]")?.dataset.echarts;
  if (figures.length === 0 || !source) {
    return;
  }

  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const palette = ["--gj-chart-1", "--gj-chart-2", "--gj-chart-3", "--gj-chart-4", "--gj-chart-5", "--gj-chart-6"].map(colour);
  const ink = colour("--gj-ink");
  const muted = colour("--gj-muted");
  const line = colour("--gj-line");
  const words = { color: muted, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };

  const read = table => ({
    titles: [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.trim()),
    rows: [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent.trim()))
  });

  const number = text => text === "" ? null : Number(text);

  const ring = ({ rows }) => ({
    series: [{
      type: "pie", radius: ["50%", "74%"], center: ["50%", "50%"],
      itemStyle: { borderColor: "#fff", borderWidth: 2 },
      label: { ...words, color: ink, formatter: slice => `${slice.name}\n${slice.value}（${slice.percent.toFixed(1)}%）`, lineHeight: 17 },
      data: rows.map(row => ({ name: row[0], value: number(row[1]) }))
    }]
  });

  const axes = (kind, { titles, rows }, width) => {
    const names = { type: "category", data: rows.map(row => row[0]), axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { ...words, color: ink, hideOverlap: true } };
    const values = { type: "value", minInterval: 1, splitLine: { lineStyle: { color: line } }, axisLabel: { ...words, hideOverlap: true } };
    const lying = kind === "rows";
    return {
      grid: { left: 8, right: lying ? 40 : 12, top: titles.length > 1 ? 40 : 24, bottom: 4, containLabel: true },
      legend: titles.length > 1 ? { type: "scroll", top: 0, left: 0, right: 0, icon: "roundRect", itemWidth: 12, itemHeight: 8, textStyle: { ...words, color: ink } } : undefined,
      xAxis: lying ? values : names,
      yAxis: lying ? { ...names, inverse: true, axisLabel: { ...names.axisLabel, interval: 0, width: Math.min(220, width * 0.45), overflow: "break", lineHeight: 15 } } : values,
      series: titles.map((title, index) => ({
        name: title, type: kind === "line" ? "line" : "bar", stack: kind === "stack" ? "all" : undefined,
        barMaxWidth: 26, symbolSize: 6, lineStyle: { width: 2 },
        itemStyle: { borderRadius: kind === "stack" || kind === "line" ? 0 : lying ? [0, 2, 2, 0] : [2, 2, 0, 0] },
        label: { show: titles.length === 1 && kind !== "line", position: lying ? "right" : "top", ...words, color: ink },
        data: rows.map(row => number(row[index + 1]))
      }))
    };
  };

  const draw = figure => {
    const data = read(figure.querySelector("table"));
    const kind = figure.dataset.chart;
    const canvas = figure.querySelector(".gj-chart-canvas");
    const unit = figure.dataset.unit;
    canvas.hidden = false;
    if (kind === "rows") {
      // Long names may take two lines on a phone.
      canvas.style.height = `${Math.max(8, 3 + data.rows.length * (canvas.clientWidth < 480 ? 2.25 : 1.75))}rem`;
    }
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", figure.querySelector("caption").textContent);
    const chart = echarts.init(canvas, null, { renderer: "canvas" });
    chart.setOption({
      animation: false,
      color: palette,
      textStyle: words,
      // richText draws inside the canvas: the content policy allows no inline styles.
      tooltip: { renderMode: "richText", trigger: kind === "ring" ? "item" : "axis", axisPointer: { type: "none" }, valueFormatter: value => value === null ? "" : `${value} ${unit}` },
      ...(kind === "ring" ? ring(data) : axes(kind, data, canvas.clientWidth))
    });
    figure.querySelector("details").open = false;
    new ResizeObserver(() => chart.resize()).observe(canvas);
    window.addEventListener("beforeprint", () => chart.resize());
  };

  const script = document.createElement("script");
  script.src = source;
  script.onload = () => figures.forEach(draw);
  document.head.append(script);
})();
