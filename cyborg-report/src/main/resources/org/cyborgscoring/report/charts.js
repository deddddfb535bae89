/* Draws every chart of the page from the JSON beside it. */
(function () {
  "use strict";

  /* An error bar: x, low end, high end. */
  function interval(params, api) {
    var low = api.coord([api.value(0), api.value(1)]);
    var high = api.coord([api.value(0), api.value(2)]);
    var x = low[0];
    var style = { stroke: api.visual("color"), lineWidth: 1.5, fill: "none" };
    function line(x1, y1, x2, y2) {
      return { type: "line", style: style, shape: { x1: x1, y1: y1, x2: x2, y2: y2 } };
    }
    return {
      type: "group",
      children: [
        line(x, low[1], x, high[1]),
        line(x - 3, low[1], x + 3, low[1]),
        line(x - 3, high[1], x + 3, high[1])
      ]
    };
  }

  /* A band: one area between the low and the high ends of all its points. */
  function band(params, api) {
    if (params.dataIndex > 0) {
      return null;
    }
    var low = [];
    var high = [];
    for (var i = 0; i < params.dataInsideLength; i++) {
      low.push(api.coord([api.value(0, i), api.value(1, i)]));
      high.unshift(api.coord([api.value(0, i), api.value(2, i)]));
    }
    return {
      type: "polygon",
      shape: { points: low.concat(high) },
      style: { fill: api.visual("color"), opacity: 0.16 }
    };
  }

  /* Lets style sheets scale the drawing, which paper needs. */
  function makeScalable(chart) {
    var svg = chart.getDom().querySelector("svg");
    if (svg) {
      svg.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
    }
  }

  function escaped(text) {
    return echarts.format.encodeHTML(text);
  }

  function decimals(value, places) {
    return value.toFixed(places).replace("-", "\u2212");
  }

  /* What axis labels show: the names of places, or numbers with as many decimals each. */
  function formatLabels(axis) {
    var label = axis.axisLabel;
    if (label.places) {
      label.formatter = function (value) {
        return Number.isInteger(value) ? label.places[value] : "";
      };
    } else if (label.decimals) {
      label.formatter = function (value) { return decimals(value, label.decimals); };
    }
  }

  function tooltip(base) {
    var places = base.xAxis.data || base.xAxis.axisLabel.places;
    var percent = base.yAxis.axisLabel.formatter === "{value}%";
    function number(value) {
      return percent ? decimals(value, 1) + "%" : decimals(value, 3);
    }
    return function (item) {
      var value = item.value;
      if (item.seriesType === "heatmap") {
        return escaped("Human " + places[value[1]] + ", machine " + places[value[0]] + ": " + value[2]);
      }
      var at = places ? places[Math.round(value[0])] : value[0].toLocaleString("en");
      var range = value[2] < value[3] ? " [" + number(value[2]) + ", " + number(value[3]) + "]" : "";
      return escaped(item.seriesName) + "<br>" + escaped(base.xAxis.name + ": " + at) +
        "<br>" + escaped(base.yAxis.name + ": " + number(value[1]) + range);
    };
  }

  function draw(figure) {
    var place = figure.querySelector(".chart");
    var option = JSON.parse(figure.querySelector("script").textContent);
    var base = option.baseOption;
    formatLabels(base.xAxis);
    formatLabels(base.yAxis);
    if (base.tooltip.trigger === "axis") {
      base.tooltip.valueFormatter = function (value) {
        return value === null || value === undefined ? "\u2013" : decimals(value, 1) + "%";
      };
    } else {
      base.tooltip.formatter = tooltip(base);
    }
    base.series.forEach(function (series) {
      if (series.renderItem === "interval") {
        series.renderItem = interval;
      } else if (series.renderItem === "band") {
        series.renderItem = band;
      }
    });
    var chart = echarts.init(place, null, { renderer: "svg", height: parseInt(place.style.height, 10) });
    chart.on("rendered", function () { makeScalable(chart); });
    chart.setOption(option);
    new ResizeObserver(function () {
      if (!window.matchMedia("print").matches && place.clientWidth > 0) {
        chart.resize();
        chart.getZr().flush();
        makeScalable(chart);
      }
    }).observe(place);
  }

  document.querySelectorAll("figure.plot").forEach(draw);
})();
