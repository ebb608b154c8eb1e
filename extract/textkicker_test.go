package extract

import (
	"testing"
)

// TestTextKickers parts headlines of dumps from the kickers that dumps glue to
// them, where other lines of the dump show where the kicker ends.
func TestTextKickers(t *testing.T) {
	const menu, story = "Skip to content\n\nHome\n\nSports\n\nRivers\n\nWeather\n\nLog in\n\n", `

By Ana Ferreira

6 January 2026

The council voted on Tuesday to keep the old ferry, which has carried piano teachers across the river for ninety years.

Nobody spoke against it, though three members were seen to yawn, and the mayor said that he would take the ferry himself.

The ferry will be painted in spring, if the painters can agree on a colour before the river thaws.

Share this

Related stories

Weather

Rivers

About us

© 2026 The Ferry Post
`
	teasers := ""
	for _, river := range []string{"Elm", "Ash", "Oak", "Yew", "Fir", "Lime", "Pine", "Rowan"} {
		teasers += "\n" + river + " river - Another ferry is painted by its own crew\n"
	}
	for _, c := range []struct{ name, above, want, below string }{
		{"a house that prints kickers", "Vote on the river - Council keeps the ferry of the piano teachers", "Council keeps the ferry of the piano teachers", teasers},
		{"a house that prints none", "Vote on the river - Council keeps the ferry of the piano teachers", "Vote on the river - Council keeps the ferry of the piano teachers", ""},
		{"two signs", "Vote on the river: Council keeps the ferry of the piano teachers\n\nVote on the river – Council keeps the ferry of the piano teachers", "Council keeps the ferry of the piano teachers", ""},
		{"a colon twice", "Vote on the river: Council keeps the ferry of the piano teachers\n\nVote on the river: Council keeps the ferry of the piano teachers", "Vote on the river: Council keeps the ferry of the piano teachers", ""},
		{"a colon and none", "Vote on the river Council keeps the ferry of the piano teachers\n\nVote on the river: Council keeps the ferry of the piano teachers", "Vote on the river: Council keeps the ferry of the piano teachers", ""},
		{"a colon and nothing", "\"Vote on the river\"Council keeps the ferry of the piano teachers\n\n\"Vote on the river\": Council keeps the ferry of the piano teachers", "Council keeps the ferry of the piano teachers", ""},
		{"a rubric of the menu", "Council keeps the ferry of the piano teachers\n\nRivers : Council keeps the ferry of the piano teachers", "Council keeps the ferry of the piano teachers", ""},
		{"a path of menus", "Home / Rivers / Ferry of the piano teachers stays\n\nFerry of the piano teachers stays", "Ferry of the piano teachers stays", ""},
		{"a path of menus, glued", "HomeRiversCouncil keeps the ferry of the piano teachers\n\nCouncil keeps the ferry of the piano teachers", "Council keeps the ferry of the piano teachers", ""},
		{"what the paper puts before a headline", "Comment: Council keeps the ferry of the piano teachers", "Comment: Council keeps the ferry of the piano teachers", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Do(Page{Data: []byte(menu + c.above + story + c.below), Shape: ShapeText}, Options{}).Headline; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
