package fields

// A Dateline is the opening of a news story that says where, when and by which
// agency it was filed.
type Dateline struct {
	Text     string   `json:"text"`     // as printed, without its terminator
	Place    string   `json:"place"`    // as printed: "BEIRUT/THE HAGUE"
	Places   []string `json:"places"`   // one by one: "BEIRUT", "THE HAGUE"
	Agencies []string `json:"agencies"` // as printed: "Reuters"
	Date     *string  `json:"date"`     // YYYY-MM-DD, nil when none is printed
}

func OrEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
