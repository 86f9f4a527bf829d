using MiunSocial.Domain.Requests;
using MiunSocial.Endurance.Load;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Cluster;

/// <summary>The main job once, from an empty form to a channel in use, each step by whoever's turn it is.</summary>
internal sealed class Job(JobCast cast, Guid kindId, Random random)
{
    /// <summary>What was not answered is sent again so often, as people do.</summary>
    private const int Tries = 20;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(200);

    private Guid _id;
    private string _reference = "";

    /// <returns>Whether it came to its end.</returns>
    public async Task<bool> RunAsync() =>
        await WriteAsync()
        && await MoveAsync(cast.Head, RequestVerb.Endorse)
        && await DecideAsync()
        && await BrowseAsync()
        && await MoveAsync(cast.Requester, RequestVerb.Confirm)
        && await MoveAsync(cast.OtherOfficer, RequestVerb.Verify);

    private async Task<bool> WriteAsync()
    {
        if (await WrittenAsync() is not { } written)
        {
            return false;
        }
        var letter = Letter.Submitting(written, cast.Requester.PersonId);
        _id = letter.Attempt.RequestId;
        if (!await DeliverAsync(cast.Requester, letter))
        {
            return false;
        }
        _reference = letter.Attempt.Reference!;
        return true;
    }

    /// <summary>Whoever could not keep a step begins anew.</summary>
    private async Task<WrittenRequest?> WrittenAsync()
    {
        for (var count = 0; count < Tries; count++)
        {
            if (await cast.Requester.WriteAsync(kindId) is { } written)
            {
                return written;
            }
            await Task.Delay(BeforeNextTry);
        }
        return null;
    }

    /// <summary>One in four requests is approved by two officers at the same moment, through different nodes.</summary>
    private async Task<bool> DecideAsync()
    {
        if (random.Next(4) != 0)
        {
            return await MoveAsync(cast.Officer, RequestVerb.Approve);
        }
        var letters = new[] { await LetterAsync(cast.Officer, RequestVerb.Approve), await LetterAsync(cast.OtherOfficer, RequestVerb.Approve) };
        if (letters is not [{ } one, { } other])
        {
            return false;
        }
        var answers = await Task.WhenAll(DeliverAsync(cast.Officer, one), DeliverAsync(cast.OtherOfficer, other));
        return answers[0] || answers[1];
    }

    /// <summary>Meanwhile people look around.</summary>
    private async Task<bool> BrowseAsync()
    {
        string[] pages = ["/", "/channels", "/requests"];
        await cast.Requester.OpenAsync(pages[random.Next(pages.Length)]);
        await cast.Officer.OpenAsync("/approvals");
        return true;
    }

    private async Task<bool> MoveAsync(Sender person, RequestVerb verb) =>
        await LetterAsync(person, verb) is { } letter && await DeliverAsync(person, letter);

    private async Task<Letter?> LetterAsync(Sender person, RequestVerb verb)
    {
        var page = await person.OpenAsync($"/requests/{_reference}");
        if (page?.Offers(verb) == false)
        {
            person.NoteOdd($"no {verb} on {_reference}", page);
        }
        return page?.Offers(verb) == true ? Letter.Moving(page, _id, verb, person.PersonId) : null;
    }

    private static async Task<bool> DeliverAsync(Sender person, Letter letter)
    {
        for (var count = 0; count < Tries; count++)
        {
            switch (await person.SendAsync(letter))
            {
                case Answer.Acknowledged:
                    return true;
                case Answer.Refused:
                    return false;
            }
            await Task.Delay(BeforeNextTry);
        }
        return false;
    }
}

/// <summary>Who takes part in a job. Many take part in several at once, in a window each.</summary>
internal sealed record JobCast(Sender Requester, Sender Head, Sender Officer, Sender OtherOfficer);
