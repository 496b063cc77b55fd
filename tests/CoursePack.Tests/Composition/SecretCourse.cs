using CoursePack.Core.Workspaces;

namespace CoursePack.Tests.Composition;

/// <summary>
/// A course with a secret in every key and every directive that only trainers may read. Each begins with <c>zq</c> and ends in
/// its place; <see cref="Seen"/> are planted in texts that trainees do read, so that a search that finds nothing proves something.
/// </summary>
internal static class SecretCourse
{
    public static IWorkspace Workspace { get; } = Composing.Course(
        ("modules/02-listening/module.yaml", Module),
        ("handouts/for-trainers.md", "---\nid: for-trainers\ntitle: zq-handout-title\nkind: handout\naudience: trainer\n---\n# zq-handout-heading\nzq-handout-body\n"),
        ("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Moment cards\nkind: handout\naudience: trainee\n---\nseen-handout\n\n::: trainer\nzq-handout-directive\n:::\n"),
        ("handouts/picture.png", "\u0089PNG\r\n\u001a\nzq-pixels"),
        ("organisation/02-trainers.md", "---\nid: for-trainer-pages\ntitle: zq-page-title\naudience: trainer\n---\nzq-page-body\n"));

    public static string[] Seen { get; } =
    [
        "seen-introduction", "seen-warning", "seen-between-post", "seen-between-yet", "seen-supervision-post", "seen-supervision-yet",
        "seen-trainee", "seen-after-list", "seen-after-quote", "seen-note", "seen-trainee-only", "seen-handout",
    ];

    /// <summary>Secrets that the handbook for trainers prints: all but those of pages for organisations, which it does not hold.</summary>
    public static string[] ForTrainers { get; } =
    [
        "zq-room", "zq-material", "zq-prepare", "zq-evidence", "zq-late", "zq-trainer", "zq-answers", "zq-online", "zq-care",
        "zq-low-literacy", "zq-sensory", "zq-small-group", "zq-large-group", "zq-language", "zq-handout-title", "zq-handout-heading",
        "zq-handout-body", "zq-handout-directive", "zq-title", "zq-heading", "zq-paragraph", "zq-lines", "zq-caption", "zq-alt", "zq-fence",
        "zq-in-list", "zq-in-quote", "zq-in-note", "zq-hidden-note",
    ];

    private const string Module =
        """
        id: listening
        number: 2
        title: Listening
        aim: Listen without giving advice.
        introduction: |
          seen-introduction

          ::: trainer "zq-introduction-title"
          zq-introduction-directive
          :::
        outcomes:
          - id: hear
            statement: Listen to someone without giving advice.
            competences: [1.1.2]
        sessions:
          - id: hearing
            title: Being heard
            aim: Find out what listening feels like.
            room: zq-room
            warning: |
              seen-warning

              ::: care
              zq-warning-directive
              :::
            between:
              in_post: |
                seen-between-post

                ::: answer
                zq-between-directive
                :::
              not_yet: seen-between-yet
            supervision:
              in_post: seen-supervision-post
              not_yet: |
                seen-supervision-yet

                ::: trainer
                zq-supervision-directive
                :::
            activities:
              - id: in-turn
                title: Listening in turn
                minutes: 50
                method: exercise
                group: threes
                trainers: { least: 2, peer: true }
                materials: [zq-material]
                prepare: [{ what: zq-prepare, per: group }]
                handouts: [moment-cards, for-trainers]
                teaches: [hear]
                practises: [hear]
                assesses: [hear]
                evidence: zq-evidence
                tags: [x-zq-tag]
                if_late: { minutes: 40, how: zq-late }
                trainer: |
                  | Minutes | You | They |
                  |---|---|---|
                  | 50 | zq-trainer | Watch. |
                trainee: |
                  seen-trainee[^open] Hidden words follow.

                  ::: trainer "zq-title" #zq-id
                  # zq-heading
                  zq-paragraph *zq-emphasis* `zq-code` [zq-link](https://zq-target.example) {{organisation}}

                  - zq-item
                  - [x] zq-task

                  | zq-cell |
                  |---|
                  | zq-cell-body |

                  ![zq-alt](../../handouts/picture.png "zq-caption")

                  zq-note-reference[^hidden]

                  ::: lines 2 "zq-lines"
                  :::
                  ::: scale 1-5 "zq-question" "zq-low" "zq-high"
                  :::
                  ::: field "zq-field"
                  :::
                  ::: log 2 "zq-column"
                  :::
                  ::: checklist "zq-checklist"
                  - zq-check-item
                  :::
                  ::: cards
                  # zq-card
                  zq-card-body
                  :::
                  ::: note "zq-inner-title"
                  zq-inner-note
                  :::
                  ```
                  zq-fence
                  :::
                  ```
                  :::
                  - a list

                    ::: answer
                    zq-in-list
                    :::

                    seen-after-list
                  > ::: care
                  > zq-in-quote
                  > :::
                  > seen-after-quote

                  ::: note
                  ::: answer
                  zq-in-note
                  :::
                  :::
                  ::: trainee
                  seen-trainee-only
                  :::

                  [^open]: seen-note

                      ::: trainer
                      zq-in-note-text
                      :::
                  [^hidden]: zq-hidden-note
                answers: zq-answers
                slides: |
                  ## A slide

                  ::: trainer
                  zq-slide-directive
                  :::
                online: zq-online
                care: zq-care
                adaptations:
                  low_literacy: zq-low-literacy
                  sensory: zq-sensory
                  small_group: zq-small-group
                  large_group: zq-large-group
                  language: zq-language
        """;
}
