// Package weather draws icons for the weather codes of a forecast service:
// 4000 drizzle, 4200 light rain, 5000 snow, 5100 light snow, 6000 freezing
// drizzle, 6200 light freezing rain.
package weather

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

type forecast struct {
	Data struct {
		Timelines []struct {
			Intervals []interval `json:"intervals"`
		} `json:"timelines"`
	} `json:"data"`
}

type interval struct {
	StartTime time.Time `json:"startTime"`
	Values    struct {
		Temperature float64 `json:"temperature"`
		WeatherCode int     `json:"weatherCode"`
	} `json:"values"`
}

type apiError struct {
	Code    int    `json:"code"`
	Type    string `json:"type"`
	Message string `json:"message"`
}

func icon(code int) string {
	switch code {
	case 1000, 1100:
		return "sun"
	case 1001, 1101, 1102:
		return "cloud"
	case 4000, 4200:
		return "drizzle"
	case 4001, 4201:
		return "rain"
	case 5000, 5001, 5100, 5101:
		return "snow"
	case 6000, 6001, 6200, 6201:
		return "ice"
	case 7000, 7101, 7102:
		return "hail"
	case 8000:
		return "storm"
	}
	return "unknown"
}

func describe(i interval) string {
	code := i.Values.WeatherCode
	wet := code == 4000 || code == 4200 || code == 6000
	return fmt.Sprintf("%s %.0f° %s wet=%v", i.StartTime.Format(time.Kitchen), i.Values.Temperature, icon(code), wet)
}

func today(url string) ([]string, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		var e apiError
		json.NewDecoder(resp.Body).Decode(&e)
		return nil, fmt.Errorf("%s: %s", e.Type, e.Message)
	}
	var f forecast
	if err := json.NewDecoder(resp.Body).Decode(&f); err != nil {
		return nil, err
	}
	var lines []string
	for _, t := range f.Data.Timelines {
		for _, i := range t.Intervals {
			if i.Values.WeatherCode != 5000 {
				lines = append(lines, describe(i))
			}
		}
	}
	return lines, nil
}
