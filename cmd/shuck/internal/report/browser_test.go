package report

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A browser is a Chromium that a test drives by its DevTools protocol, over pipes.
type browser struct {
	t        *testing.T
	to       *os.File
	from     *bufio.Reader
	id       int
	session  string
	requests []string // addresses asked for since the last page was opened
	faults   []string // what was said on the console, and what was thrown
	loaded   bool
}

// openBrowser starts a Chromium, or skips the test where there is none.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long to start")
	}
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && program == "" {
			program = found
		}
	}
	if program == "" {
		t.Skip("no Chromium is installed (Debian: apt-get install chromium)")
	}
	fromTest, toBrowser := pipe(t)
	fromBrowser, toTest := pipe(t)
	cmd := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir="+t.TempDir(), "about:blank")
	cmd.ExtraFiles = []*os.File{fromTest, toTest} // the browser reads 3 and writes 4
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	fromTest.Close()
	toTest.Close()
	b := &browser{t: t, to: toBrowser, from: bufio.NewReader(fromBrowser)}
	t.Cleanup(func() {
		b.session = ""
		b.send("Browser.close", nil)
		_ = cmd.Wait()
	})
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Performance", "Page", "Runtime", "Log", "Network"} {
		b.call(domain+".enable", nil, nil)
	}
	return b
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

func (b *browser) send(method string, params any) int {
	b.id++
	message := map[string]any{"id": b.id, "method": method, "params": params}
	if params == nil {
		message["params"] = map[string]any{}
	}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	line, err := json.Marshal(message)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(line, 0)); err != nil {
		b.t.Fatal(err)
	}
	return b.id
}

// A said is a message of the browser.
type said struct {
	ID     int
	Method string
	Params struct {
		Request struct{ URL string }
		Type    string
		Args    []struct{ Value any }
		Entry   struct{ Level, Text string }

		ExceptionDetails struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	Result json.RawMessage
	Error  *struct{ Message string }
}

// next takes a message, and notes what it says that pages of ours must not do.
func (b *browser) next() said {
	b.t.Helper()
	line, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatalf("the browser is gone: %v", err)
	}
	var s said
	if err := json.Unmarshal(line[:len(line)-1], &s); err != nil {
		_ = json.Unmarshal(line[:len(line)-1], &struct{ ID *int }{&s.ID}) // of an event with other parameters
	}
	switch p := s.Params; s.Method {
	case "Network.requestWillBeSent":
		b.requests = append(b.requests, p.Request.URL)
	case "Runtime.consoleAPICalled":
		b.faults = append(b.faults, fmt.Sprint("console ", p.Type, " ", p.Args))
	case "Runtime.exceptionThrown":
		b.faults = append(b.faults, p.ExceptionDetails.Text+" "+p.ExceptionDetails.Exception.Description)
	case "Log.entryAdded":
		b.faults = append(b.faults, p.Entry.Level+": "+p.Entry.Text)
	case "Page.loadEventFired":
		b.loaded = true
	}
	return s
}

// call waits for the answer to a command.
func (b *browser) call(method string, params any, result any) {
	b.t.Helper()
	id := b.send(method, params)
	for {
		s := b.next()
		if s.ID != id {
			continue
		}
		if s.Error != nil {
			b.t.Fatalf("%s: %s", method, s.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(s.Result, result); err != nil {
				b.t.Fatal(err)
			}
		}
		return
	}
}

// open shows a file of so many pixels' width, light or dark.
func (b *browser) open(file string, width, height int, scheme string) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": "prefers-color-scheme", "value": scheme}}}, nil)
	b.requests, b.faults, b.loaded = nil, nil, false
	b.call("Page.navigate", map[string]any{"url": (&url.URL{Scheme: "file", Path: file}).String()}, nil)
	for !b.loaded {
		b.next()
	}
}

// eval runs a script on the page and gives what it, or what it waits for, returns.
func (b *browser) eval(script string, result any) {
	b.t.Helper()
	var answer struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	b.call("Runtime.evaluate", map[string]any{"expression": script, "awaitPromise": true, "returnByValue": true}, &answer)
	if answer.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s %s", script[:min(len(script), 60)], answer.ExceptionDetails.Text, answer.ExceptionDetails.Exception.Description)
	}
	if result != nil {
		if err := json.Unmarshal(answer.Result.Value, result); err != nil {
			b.t.Fatalf("%s: %v in %s", script[:min(len(script), 60)], err, answer.Result.Value)
		}
	}
}

// press presses a key as a reader does who has nothing else.
func (b *browser) press(key string) {
	b.t.Helper()
	codes := map[string]int{"Tab": 9, "Enter": 13, " ": 32, "ArrowDown": 40, "ArrowUp": 38, "End": 35}
	params := map[string]any{"type": "keyDown", "key": key, "code": strings.ReplaceAll(key, " ", "Space"), "windowsVirtualKeyCode": codes[key]}
	switch key {
	case "Enter":
		params["text"] = "\r"
	case " ":
		params["text"] = " "
	}
	b.call("Input.dispatchKeyEvent", params, nil)
	params["type"] = "keyUp"
	b.call("Input.dispatchKeyEvent", params, nil)
}

// shoot keeps a picture of the page in the directory $SHUCK_PICTURES, for people to
// look at.
func (b *browser) shoot(name string) {
	dir := os.Getenv("SHUCK_PICTURES")
	if dir == "" {
		return
	}
	b.shootTo(filepath.Join(dir, name+".png"))
}

func (b *browser) shootTo(file string) {
	b.t.Helper()
	var picture struct{ Data string }
	b.call("Page.captureScreenshot", map[string]any{"format": "png"}, &picture)
	data, err := base64.StdEncoding.DecodeString(picture.Data)
	if err == nil {
		err = os.WriteFile(file, data, 0o666)
	}
	if err != nil {
		b.t.Error(err)
	}
}

// checkQuiet holds that a page asked for nothing but itself and said nothing.
func (b *browser) checkQuiet(file string) {
	b.t.Helper()
	b.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))", nil)
	if len(b.requests) != 1 || !strings.HasPrefix(b.requests[0], "file:") {
		b.t.Errorf("%s asks for %q", file, b.requests)
	}
	for _, fault := range b.faults {
		b.t.Errorf("%s: %s", file, fault)
	}
}

// checkAccessible holds that axe-core, which $SHUCK_AXE is the file axe.min.js of, finds
// nothing wrong at level AA.
func (b *browser) checkAccessible(file string) {
	b.t.Helper()
	path := os.Getenv("SHUCK_AXE")
	if path == "" {
		return
	}
	source, err := os.ReadFile(path)
	if err != nil {
		b.t.Fatal(err)
	}
	b.eval(string(source)+"; 1", nil)
	var violations []string
	b.eval(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) =>
		r.violations.map((v) => v.id + ': ' + v.help + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')))`, &violations)
	for _, v := range violations {
		b.t.Errorf("%s: %s", file, v)
	}
}

// busy gives how long the process that shows the page has worked since it was started, in
// time of the processor, which does not depend on what else the machine does.
func (b *browser) busy() time.Duration {
	b.t.Helper()
	var answer struct {
		Metrics []struct {
			Name  string
			Value float64
		}
	}
	b.call("Performance.getMetrics", nil, &answer)
	for _, m := range answer.Metrics {
		if m.Name == "ProcessTime" {
			return time.Duration(m.Value * float64(time.Second)).Round(time.Millisecond)
		}
	}
	b.t.Fatal("the browser does not tell how long it worked")
	return 0
}

// timed runs a function and gives how long it took.
func timed(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}
