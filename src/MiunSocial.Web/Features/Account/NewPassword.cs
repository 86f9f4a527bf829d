using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Account;

/// <summary>A password typed twice. What it must be like is asked of Identity.</summary>
public abstract record NewPassword
{
    public string? New { get; init; }

    public string? Repeat { get; init; }

    public virtual IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrEmpty(New))
        {
            yield return new(nameof(New), "Problem.Required");
        }
        if (string.IsNullOrEmpty(Repeat))
        {
            yield return new(nameof(Repeat), "Problem.Required");
        }
        else if (New != Repeat)
        {
            yield return new(nameof(Repeat), "Password.Different");
        }
    }
}
