using System.Linq.Expressions;

namespace MiunSocial.Web.Features.Approvals;

internal static class Predicates
{
    /// <summary>Holds where any of these does.</summary>
    public static Expression<Func<T, bool>> Either<T>(this IReadOnlyList<Expression<Func<T, bool>>> parts) => parts.Skip(1).Aggregate(parts[0], (all, one) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(all.Body, new Renamed(one.Parameters[0], all.Parameters[0]).Visit(one.Body)), all.Parameters));

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
