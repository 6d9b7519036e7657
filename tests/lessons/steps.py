"""Steps that several tests share."""

START_RED = """
  - id: start
    title: {fr: a, en: a}
    text: {fr: a, en: a}
    items:
      - kind: reach
        id: red-on
        points: 10
        text: {fr: red, en: red}
        check: {kind: vm, vm: red, power: running}
        feedback: {missed: {fr: non, en: no}}
        hints:
          - {penalty: 20 %, text: {fr: h, en: h}}
          - {penalty: 70 %, text: {fr: h, en: h}}
"""

HOLD_BLUE = """
  - id: keep
    title: {fr: b, en: b}
    text: {fr: b, en: b}
    items:
      - kind: hold
        id: blue-on
        points: 20
        for: 30 s
        text: {fr: blue, en: blue}
        check:
          kind: all
          of:
            - {kind: vm, vm: blue, power: running, text: {fr: on, en: on}}
            - {kind: metric, metric: cpu_usage, of: {host_of: blue}, at_most: 60 %, text: {fr: cpu, en: cpu}}
        feedback: {missed: {fr: non, en: no}}
"""

ASK = """
  - id: ask
    title: {fr: c, en: c}
    text: {fr: c, en: c}
    items:
      - kind: choice
        id: which
        points: 8
        prompt: {fr: q, en: q}
        options:
          - {id: right, correct: true, text: {fr: r, en: r}}
          - {id: half, credit: 50 %, text: {fr: h, en: h}, feedback: {fr: presque, en: nearly}}
          - {id: wrong, text: {fr: w, en: w}, feedback: {fr: non, en: no}}
        hints:
          - {penalty: 10 %, text: {fr: h, en: h}}
      - kind: hotspot
        id: busiest
        points: 12
        prompt: {fr: q, en: q}
        highest: cpu_usage
        feedback: {wrong: {fr: non, en: no}}
"""

MOVE_RED = """
  - id: move
    title: {fr: d, en: d}
    text: {fr: d, en: d}
    items:
      - kind: reach
        id: red-moved
        points: 10
        text: {fr: m, en: m}
        check: {kind: migrated, vm: red, live: true}
        feedback: {missed: {fr: non, en: no}}
      - kind: final
        id: red-home
        points: 5
        text: {fr: f, en: f}
        check: {kind: vm, vm: red, host: one}
        feedback: {missed: {fr: non, en: no}}
"""
