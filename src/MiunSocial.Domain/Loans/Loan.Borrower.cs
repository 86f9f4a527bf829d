using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>How the borrower is forgotten.</summary>
public sealed partial class Loan
{
    /// <summary>When the borrower's data was removed.</summary>
    public DateTime? ForgottenAt { get; private set; }

    /// <summary>
    /// Removes who borrowed, what they wrote and what others wrote to or of them, and keeps what was lent, when, to which programme and
    /// how it went.
    /// Nothing happens the second time.
    /// </summary>
    /// <exception cref="TransitionNotAllowedException">It has not ended, or the account is not safe again.</exception>
    public void ForgetBorrower(DateTime now)
    {
        if (!LoanTransitions.HasEnded(State) || IsOut)
        {
            throw new TransitionNotAllowedException(nameof(ForgetBorrower), State.ToString());
        }
        if (ForgottenAt is not null)
        {
            return;
        }
        var borrower = BorrowerId;
        foreach (var step in _steps)
        {
            step.Forget(borrower);
        }
        foreach (var post in _plan)
        {
            post.What = "";
        }
        if (AppliedById == borrower)
        {
            AppliedById = null;
        }
        (BorrowerId, BorrowerName, Idea, Habit, ForgottenAt) = (null, "", "", "", now);
        Evaluation?.Forget();
        Assessment?.Forget();
        Raise(Happened(HistoryKind.LoanBorrowerForgotten, Actor.Clock, now, reason: null));
    }
}
