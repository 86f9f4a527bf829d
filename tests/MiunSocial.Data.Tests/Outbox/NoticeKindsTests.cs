using MiunSocial.Data.Outbox;

namespace MiunSocial.Data.Tests.Outbox;

public sealed class NoticeKindsTests
{
    [Theory]
    [InlineData(NoticeKind.LoanRevoked)]
    [InlineData(NoticeKind.LoanOverdue)]
    [InlineData(NoticeKind.LoanDueBack)]
    [InlineData(NoticeKind.LoanStartsTomorrow)]
    public void Effective_OfWhatIsUrgent_IsAtOnceWhateverWasChosen(NoticeKind kind)
    {
        var rule = NoticeKinds.Of(kind);

        Assert.Equal([NoticeDelivery.AtOnce], rule.Choices);
        Assert.All(Enum.GetValues<NoticeDelivery>(), chosen => Assert.Equal(NoticeDelivery.AtOnce, rule.Effective(chosen)));
    }
}
