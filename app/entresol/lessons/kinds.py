"""The kinds of items that a step may hold. A new kind is one file and one name here."""

from typing import Annotated

from pydantic import Field

from entresol.lessons.objectives.final import Final
from entresol.lessons.objectives.hold import Hold
from entresol.lessons.objectives.reach import Reach
from entresol.lessons.questions.choice import Choice
from entresol.lessons.questions.hotspot import Hotspot

AnyItem = Annotated[Reach | Hold | Final | Choice | Hotspot, Field(discriminator="kind")]
