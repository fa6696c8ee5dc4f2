import { ChartRun, type ScatterChartOptions, type ScatterChartSeries } from 'docx/charts'
import type { Picture, Toned } from '../document.ts'
import { toneInk } from './drawing.ts'
import { officeDay, visible } from './words.ts'
import { colours } from './wordStyle.ts'

const dashes = { good: 'solid', active: 'dash', caution: 'dashDot', warning: 'shortDash', quiet: 'shortDot' } as const

/** From the first step of a path to its last: steps that share a tone must be told apart as bars. */
const pathInks = ['A9B8B6', '6FA3A0', '1F7A74', '3A6B35']

/** A picture as a chart of Word's own: sharp at any size, and its figures can be changed. */
export function wordChart({ shape, caption, description, labels, days, series, scale }: Picture): ChartRun {
  const anyChart = {
    font: { name: 'Calibri', color: colours.ink },
    altText: { name: visible(caption), title: visible(caption), description: visible(description) },
    chartArea: { border: 'none' as const },
  }
  const common = { ...anyChart, categories: labels.map(visible) }
  const axis = scale ? { minimum: scale.from, maximum: scale.to, interval: 1 } : {}
  const plain = series.map(({ label, tone, values }) => ({ name: visible(label), values, color: inkOf(tone) }))
  const lines = plain.map((each, index) => {
    const tone = series[index]?.tone ?? 'quiet'
    return { ...each, line: { color: inkOf(tone), dash: dashes[tone] } }
  })
  switch (shape) {
    case 'bars':
      return new ChartRun({
        ...common,
        type: 'bar',
        stacking: 'stacked',
        gapWidth: 50,
        dataLabels: { value: true, font: { color: 'FFFFFF', bold: true }, numberFormat: '#,##0;;' },
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false },
        transformation: { width: 576, height: Math.min(600, 80 + 34 * labels.length) },
        series: plain,
      })
    // Word has no chart of circles on a line: the same counts lie side by side as bars.
    case 'path':
      return new ChartRun({
        ...common,
        type: 'bar',
        gapWidth: 60,
        dataLabels: { value: true, numberFormat: '#,##0' },
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false },
        transformation: { width: 576, height: Math.min(700, 80 + 64 * labels.length) },
        series: plain.map((each, index) => ({ ...each, color: pathInks[index] ?? each.color })),
      })
    case 'radar':
      return new ChartRun({
        ...common,
        type: 'radar',
        valueAxis: axis,
        transformation: { width: 576, height: 360 },
        series: lines,
      })
    case 'lines':
      if (days) return overDays(days, { ...anyChart, series: lines, axis })
      return new ChartRun({
        ...common,
        type: 'line',
        valueAxis: { numberFormat: '#,##0', ...axis },
        transformation: { width: 576, height: 300 },
        series: lines,
      })
  }
}

/** Points as far apart as their days, joined by lines: a chart over labels has them evenly. */
function overDays(
  days: readonly string[],
  o: Pick<ScatterChartOptions, 'font' | 'altText' | 'chartArea'> & {
    series: readonly (Omit<ScatterChartSeries, 'points'> & { values: readonly (number | null)[] })[]
    axis: ScatterChartOptions['yAxis']
  },
): ChartRun {
  const { series, axis, ...common } = o
  const points = (values: readonly (number | null)[]) =>
    days.flatMap((day, index) => {
      const y = values[index] ?? null
      return y === null ? [] : [{ x: officeDay(day), y }]
    })
  return new ChartRun({
    ...common,
    type: 'scatter',
    lines: 'straight',
    xAxis: { numberFormat: 'd mmm yyyy' },
    yAxis: { numberFormat: '#,##0', ...axis },
    transformation: { width: 576, height: 300 },
    series: series.map(({ values, ...rest }) => ({ ...rest, points: points(values) })),
  })
}

/** A tone's ink as Word writes colours: "1F7A74". */
export function inkOf(tone: Toned['tone']): string {
  return toneInk[tone].ink.slice(1).toUpperCase()
}
