mail-invitation-subject = { $client }: how our departments work together
mail-invitation-text =
    Hello { $name },

    { $client } is asking how its departments work together, and your view counts.
    There { $items ->
        [one] is { $items } question
       *[other] are { $items } questions
    } to answer; it takes about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Please answer by { $closes }.

    Your link: { $link }

    Your answers are anonymous. They are encrypted when you send them and are never stored with your name; the results do not show who gave which answer. A result is shown only for groups with at least { $threshold } answers. Who receives the results: { $recipients }

    Everybody has a link of their own, so please do not pass yours on. You can answer once; answers cannot be changed or withdrawn, because nobody can find them.
mail-reminder-subject = { $client }: you can still answer until { $closes }
mail-reminder-text =
    Hello { $name },

    this reminder goes to everybody. If you have already answered, thank you: we cannot know, and there is nothing more to do.

    If you have not, you can still do so until { $closes }. It takes about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } for { $items ->
        [one] { $items } question
       *[other] { $items } questions
    }.

    Your link is the same as before: { $link }

    Your answers are anonymous. A result is shown only for groups with at least { $threshold } answers. Who receives the results: { $recipients }
