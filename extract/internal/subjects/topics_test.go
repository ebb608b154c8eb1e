package subjects

import "testing"

// TestTopic reads topics out of keywords and tags, and leaves out what is for machines.
func TestTopic(t *testing.T) {
	for tag, want := range map[string]string{
		"":                                     "",
		" Ferries ":                            "Ferries",
		"Tag:Ferries":                          "Ferries",
		"Category: Ferries":                    "Ferries",
		"Harbour: European":                    "Harbour: European",
		"Φεριμπότ: επιδημία":                   "Φεριμπότ: επιδημία",
		"NYSE:QUAY":                            "NYSE:QUAY",
		"pagetype:story":                       "",
		"displayType: standard article":        "",
		"Elevated:false":                       "",
		"3b8fe070-fe86-4836-9b75-4df1c52a41fe": "",
		"2026":                                 "2026",
		"734":                                  "",
		"9/11":                                 "9/11",
		"5G":                                   "5G",
		"/":                                    "",
		"-":                                    "",
		"{{ name }}":                           "",
		"« Previous":                           "",
		"Next »":                               "",
		"View all tags":                        "",
		"More...":                              "",
		"More ferries":                         "More ferries",
		"The council wants to know what became of the ferries that it bought": "",
		"Wall-Street-Reform-and-Consumer-Protection":                          "Wall-Street-Reform-and-Consumer-Protection",
	} {
		if got := Topic(tag); got != want {
			t.Errorf("Topic(%q) = %q, want %q", tag, got, want)
		}
	}
}
