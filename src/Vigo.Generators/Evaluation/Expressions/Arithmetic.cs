using System.Globalization;

namespace Vigo.Generators.Evaluation;

/// <summary>C#'s built-in operators over boxed operands, which the compiler has already converted to one type.</summary>
internal static class Arithmetic
{
    public static object Apply(ArithmeticOperator operation, object left, object right, bool isChecked) => left switch
    {
        int a when IsShift(operation) => Shift(operation, a, (int)right),
        long a when IsShift(operation) => Shift(operation, a, (int)right),
        uint a when IsShift(operation) => Shift(operation, a, (int)right),
        ulong a when IsShift(operation) => Shift(operation, a, (int)right),
        int a => Int32(operation, a, (int)right, isChecked),
        long a => Int64(operation, a, (long)right, isChecked),
        uint a => UInt32(operation, a, (uint)right, isChecked),
        ulong a => UInt64(operation, a, (ulong)right, isChecked),
        double a => Double(operation, a, (double)right),
        float a => Single(operation, a, (float)right),
        bool a => Boolean(operation, a, (bool)right),
        _ => Decimal(operation, (decimal)left, (decimal)right),
    };

    public static object Negate(object operand, bool isChecked) => operand switch
    {
        int a => isChecked ? checked(-a) : unchecked(-a),
        long a => isChecked ? checked(-a) : unchecked(-a),
        double a => -a,
        float a => -a,
        _ => -(decimal)operand,
    };

    public static object Complement(object operand) => operand switch
    {
        int a => ~a,
        long a => ~a,
        uint a => ~a,
        _ => ~(ulong)operand,
    };

    /// <summary>Converts between numeric types as a C# cast does.</summary>
    public static object ToType(object operand, Type type, bool isChecked)
    {
        if (type == operand.GetType())
            return operand;
        return operand switch
        {
            double or float => FromDouble(Convert.ToDouble(operand, CultureInfo.InvariantCulture), operand, type, isChecked),
            decimal number => FromDecimal(number, type),
            ulong number => FromUInt64(number, type, isChecked),
            _ => FromInt64(operand is char character ? character : Convert.ToInt64(operand, CultureInfo.InvariantCulture), type, isChecked),
        };
    }

    private static bool IsShift(ArithmeticOperator operation) =>
        operation is ArithmeticOperator.LeftShift or ArithmeticOperator.RightShift or ArithmeticOperator.UnsignedRightShift;

    private static object Int32(ArithmeticOperator operation, int a, int b, bool isChecked) => operation switch
    {
        ArithmeticOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        ArithmeticOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        ArithmeticOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.And => a & b,
        ArithmeticOperator.Or => a | b,
        ArithmeticOperator.ExclusiveOr => a ^ b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object Int64(ArithmeticOperator operation, long a, long b, bool isChecked) => operation switch
    {
        ArithmeticOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        ArithmeticOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        ArithmeticOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.And => a & b,
        ArithmeticOperator.Or => a | b,
        ArithmeticOperator.ExclusiveOr => a ^ b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object UInt32(ArithmeticOperator operation, uint a, uint b, bool isChecked) => operation switch
    {
        ArithmeticOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        ArithmeticOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        ArithmeticOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.And => a & b,
        ArithmeticOperator.Or => a | b,
        ArithmeticOperator.ExclusiveOr => a ^ b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object UInt64(ArithmeticOperator operation, ulong a, ulong b, bool isChecked) => operation switch
    {
        ArithmeticOperator.Add => isChecked ? checked(a + b) : unchecked(a + b),
        ArithmeticOperator.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        ArithmeticOperator.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.And => a & b,
        ArithmeticOperator.Or => a | b,
        ArithmeticOperator.ExclusiveOr => a ^ b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object Double(ArithmeticOperator operation, double a, double b) => operation switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object Single(ArithmeticOperator operation, float a, float b) => operation switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object Decimal(ArithmeticOperator operation, decimal a, decimal b) => operation switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => a % b,
        ArithmeticOperator.Equals => a == b,
        ArithmeticOperator.NotEquals => a != b,
        ArithmeticOperator.LessThan => a < b,
        ArithmeticOperator.LessThanOrEqual => a <= b,
        ArithmeticOperator.GreaterThan => a > b,
        _ => a >= b,
    };

    private static object Boolean(ArithmeticOperator operation, bool a, bool b) => operation switch
    {
        ArithmeticOperator.And => a & b,
        ArithmeticOperator.Or => a | b,
        ArithmeticOperator.ExclusiveOr or ArithmeticOperator.NotEquals => a ^ b,
        _ => a == b,
    };

    private static object Shift(ArithmeticOperator operation, int a, int count) => operation switch
    {
        ArithmeticOperator.LeftShift => a << count,
        ArithmeticOperator.RightShift => a >> count,
        _ => a >>> count,
    };

    private static object Shift(ArithmeticOperator operation, long a, int count) => operation switch
    {
        ArithmeticOperator.LeftShift => a << count,
        ArithmeticOperator.RightShift => a >> count,
        _ => a >>> count,
    };

    private static object Shift(ArithmeticOperator operation, uint a, int count) =>
        operation == ArithmeticOperator.LeftShift ? a << count : a >> count;

    private static object Shift(ArithmeticOperator operation, ulong a, int count) =>
        operation == ArithmeticOperator.LeftShift ? a << count : a >> count;

    private static object FromInt64(long a, Type type, bool isChecked) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => isChecked ? checked((int)a) : unchecked((int)a),
        TypeCode.Int64 => a,
        TypeCode.UInt32 => isChecked ? checked((uint)a) : unchecked((uint)a),
        TypeCode.UInt64 => isChecked ? checked((ulong)a) : unchecked((ulong)a),
        TypeCode.Int16 => isChecked ? checked((short)a) : unchecked((short)a),
        TypeCode.UInt16 => isChecked ? checked((ushort)a) : unchecked((ushort)a),
        TypeCode.Byte => isChecked ? checked((byte)a) : unchecked((byte)a),
        TypeCode.SByte => isChecked ? checked((sbyte)a) : unchecked((sbyte)a),
        TypeCode.Char => isChecked ? checked((char)a) : unchecked((char)a),
        TypeCode.Double => (double)a,
        TypeCode.Single => (float)a,
        _ => (decimal)a,
    };

    private static object FromUInt64(ulong a, Type type, bool isChecked) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int64 => isChecked ? checked((long)a) : unchecked((long)a),
        TypeCode.Double => (double)a,
        TypeCode.Single => (float)a,
        TypeCode.Decimal => (decimal)a,
        _ when isChecked => FromInt64(checked((long)a), type, isChecked),
        _ => FromInt64(unchecked((long)a), type, isChecked),
    };

    private static object FromDouble(double a, object operand, Type type, bool isChecked) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => a,
        TypeCode.Single => (float)a,
        TypeCode.Decimal => operand is float number ? (decimal)number : (decimal)a,
        TypeCode.Int32 => isChecked ? checked((int)a) : unchecked((int)a),
        TypeCode.Int64 => isChecked ? checked((long)a) : unchecked((long)a),
        TypeCode.UInt32 => isChecked ? checked((uint)a) : unchecked((uint)a),
        TypeCode.UInt64 => isChecked ? checked((ulong)a) : unchecked((ulong)a),
        TypeCode.Int16 => isChecked ? checked((short)a) : unchecked((short)a),
        TypeCode.UInt16 => isChecked ? checked((ushort)a) : unchecked((ushort)a),
        TypeCode.Byte => isChecked ? checked((byte)a) : unchecked((byte)a),
        TypeCode.SByte => isChecked ? checked((sbyte)a) : unchecked((sbyte)a),
        _ => isChecked ? checked((char)a) : unchecked((char)a),
    };

    private static object FromDecimal(decimal a, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => (object)(double)a,
        TypeCode.Single => (float)a,
        TypeCode.Int32 => (int)a,
        TypeCode.Int64 => (long)a,
        TypeCode.UInt32 => (uint)a,
        TypeCode.UInt64 => (ulong)a,
        TypeCode.Int16 => (short)a,
        TypeCode.UInt16 => (ushort)a,
        TypeCode.Byte => (byte)a,
        TypeCode.SByte => (sbyte)a,
        _ => (char)a,
    };
}

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    ExclusiveOr,
    LeftShift,
    RightShift,
    UnsignedRightShift,
    Equals,
    NotEquals,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
}
