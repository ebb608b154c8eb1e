package credit

import "testing"

func TestUnnamed(t *testing.T) {
	for line, want := range map[string]bool{
		"Our Correspondent": true, "By our correspondent": true, "Dawn Web Desk": true, "نمائندہ خصوصی": true, "हमारे संवाददाता": true, "নিজস্ব প্রতিবেদক": true,
		"Door onze redactie": true, "संवाददाता, रामगढ़": true, "নিজস্ব প্রতিবেদক, শালবন": true, "நமது நிருபர்": true, "Ana Pérez, Our Correspondent": false,
		"Ana Pérez": false, "Our Correspondent saw a heron": false, "The desk": false, "": false,
	} {
		if got := Unnamed(line); got != want {
			t.Errorf("%q: got %v, want %v", line, got, want)
		}
	}
}

func TestIsRole(t *testing.T) {
	for line, want := range map[string]bool{
		"Staff Writer": true, "STAFF REPORTER": true, "Gazette Correspondent": true, "Political Editor": true, "Associated Press": true, "Wirtschaftsredakteurin": false,
		"Background": false, "Oslo": false, "Ana Pérez": false, "The editor saw a heron": false, "Writers, readers": false, "": false,
	} {
		if got := IsRole(line); got != want {
			t.Errorf("%q: got %v, want %v", line, got, want)
		}
	}
}
