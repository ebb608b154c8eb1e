package body

import (
	"shuck/extract/internal/score"
)

// blockTopics are those of the blocks of the page.
func (a *Body) BlockTopics() []score.Topicality {
	if a.onTopic == nil {
		a.onTopic = score.Topicalities(a.View, a.Scores)
	}
	return a.onTopic
}
