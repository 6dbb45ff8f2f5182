package main

import (
	"os"
	"path/filepath"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/plotutil"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// draw writes a picture of what lines cost, and of what there is more of in the
// shapes, side by side.
func drawPlot(dir string, lines growth, shapes []growth) error {
	left, err := chart("Lines of code that is of no interest", "lines", lines)
	if err != nil {
		return err
	}
	right, err := chart("More and more of the same, with fixes", "size", shapes...)
	if err != nil {
		return err
	}
	canvas := vgsvg.New(24*vg.Centimeter, 10*vg.Centimeter)
	tiles := draw.Tiles{Rows: 1, Cols: 2, PadX: 8, PadLeft: 4, PadRight: 8, PadTop: 4, PadBottom: 4}
	for i, c := range plot.Align([][]*plot.Plot{{left, right}}, tiles, draw.New(canvas))[0] {
		[]*plot.Plot{left, right}[i].Draw(c)
	}
	file, err := os.Create(filepath.Join(dir, "performance.svg"))
	if err != nil {
		return err
	}
	if _, err := canvas.WriteTo(file); err != nil {
		return err
	}
	return file.Close()
}

func chart(title, x string, growths ...growth) (*plot.Plot, error) {
	p := plot.New()
	p.Title.Text = title
	p.X.Label.Text, p.Y.Label.Text = x, "CPU time (ms)"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.LogTicks{Prec: -1}, plot.LogTicks{Prec: -1}
	p.Legend.Top, p.Legend.Left = true, true
	p.Legend.TextStyle.Font.Size = 8
	p.Add(plotter.NewGrid())
	var series []any
	for _, g := range growths {
		points := make(plotter.XYs, len(g.sizes))
		for i, n := range g.sizes {
			points[i] = plotter.XY{X: float64(n), Y: float64(g.spent[i]) / float64(time.Millisecond)}
		}
		if len(growths) > 1 {
			series = append(series, g.name)
		}
		series = append(series, points)
	}
	return p, plotutil.AddLinePoints(p, series...)
}
