using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Endurance.Load;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Torture;

/// <summary>Somebody who does what they are used to, one thing after another, for as long as the portal answers.</summary>
internal sealed class Worker(Sender sender, IReadOnlyList<Habit> habits, Board board, Guid kindId, Random random)
{
    /// <summary>With more waiting, nobody submits another.</summary>
    private const int MostWaiting = 40;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    public async Task WorkAsync(CancellationToken pause)
    {
        sender.IsCutOff = false;
        while (!pause.IsCancellationRequested && !sender.IsCutOff)
        {
            if (sender.Pending is { } unanswered)
            {
                await TryAgainAsync(unanswered);
            }
            else if (await NextAsync() is { } letter)
            {
                await SendAsync(letter);
            }
            else
            {
                await Task.Delay(Breath, CancellationToken.None);
            }
        }
    }

    /// <summary>A form of a person's own is always sent again; another move only by those who do not look first.</summary>
    public async Task TryAgainAsync(Letter unanswered)
    {
        if (unanswered.Attempt.Verb == RequestVerb.Submit || random.Next(2) == 0)
        {
            await SendAsync(unanswered);
        }
        else
        {
            sender.Pending = null;
        }
    }

    public Letter? Pending => sender.Pending;

    private async Task SendAsync(Letter letter)
    {
        var attempt = letter.Attempt;
        switch (await sender.SendAsync(letter))
        {
            case Answer.Acknowledged:
                board.Moved(attempt.RequestId, attempt.Reference!, attempt.Verb);
                break;
            case Answer.Refused:
                board.Forget(attempt.RequestId);
                break;
        }
    }

    private async Task<Letter?> NextAsync()
    {
        var habit = random.GetItems([.. habits.SelectMany(one => Enumerable.Repeat(one, one.Weight))], 1)[0];
        if (habit.Verb == RequestVerb.Submit)
        {
            return board.Count < MostWaiting && await sender.WriteAsync(kindId) is { } written
                ? Letter.Submitting(written, sender.PersonId)
                : null;
        }
        return board.Pick(habit.From, random) is { } entry ? await MoveAsync(entry, habit.Verb) : null;
    }

    private async Task<Letter?> MoveAsync(BoardEntry entry, RequestVerb verb)
    {
        if (verb == RequestVerb.Resubmit)
        {
            var form = await sender.OpenAsync($"/requests/{entry.Reference}/edit/check", status => status is HttpStatusCode.NotFound or HttpStatusCode.Found);
            return form is null ? Gone(entry) : Letter.Answering(form, entry.Id, sender.PersonId);
        }
        var page = await sender.OpenAsync($"/requests/{entry.Reference}");
        return page?.Offers(verb) == true ? Letter.Moving(page, entry.Id, verb, sender.PersonId) : Gone(entry);
    }

    /// <summary>Somebody was quicker; what became of it is seen when the board is next refreshed.</summary>
    private Letter? Gone(BoardEntry entry)
    {
        board.Forget(entry.Id);
        return null;
    }
}
