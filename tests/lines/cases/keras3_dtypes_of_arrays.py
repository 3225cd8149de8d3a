import numpy as np

u8 = np.array([1, 2, 3], dtype="uint8")
u16 = np.array([1, 2, 3], dtype="uint16")
u32 = np.array([1, 2, 3], dtype="uint32")
u64 = np.array([1, 2, 3], dtype="uint64")
i8 = np.array([1, 2, 3], dtype="int8")
i16 = np.array([1, 2, 3], dtype="int16")
i32 = np.array([1, 2, 3], dtype="int32")
i64 = np.array([1, 2, 3])
f16 = np.array([1, 2, 3], dtype="float16")
f32 = np.array([1, 2, 3], dtype="float32")
f64 = np.array([1.0, 2.0, 3.0])
b = np.array([True, False, True])
c64 = np.array([1, 2, 3], dtype="complex64")
c128 = np.array([1, 2, 3], dtype="complex128")

# ---
y0 = u8 + u16  #: (3,) uint16 2..6
y1 = u8 + u32  #: (3,) uint32 2..6
y2 = u8 + u64  #: (3,) uint64 2..6
y3 = u8 + i8  #: (3,) int16 2..6
y4 = u8 + i16  #: (3,) int16 2..6
y5 = u8 + i32  #: (3,) int32 2..6
y6 = u8 + i64  #: (3,) int64 2..6
y7 = u8 + f16  #: (3,) float16 2..6
y8 = u8 + f32  #: (3,) float32 2..6
y9 = u8 + f64  #: (3,) float64 2..6
y10 = u8 + b  #: (3,) uint8 1..4
y11 = u8 + c64  #: (3,) ? 2..6
y12 = u8 + c128  #: (3,) ? 2..6
y13 = u16 + u32  #: (3,) uint32 2..6
y14 = u16 + u64  #: (3,) uint64 2..6
y15 = u16 + i8  #: (3,) int32 2..6
y16 = u16 + i16  #: (3,) int32 2..6
y17 = u16 + i32  #: (3,) int32 2..6
y18 = u16 + i64  #: (3,) int64 2..6
y19 = u16 + f16  #: (3,) float32 2..6
y20 = u16 + f32  #: (3,) float32 2..6
y21 = u16 + f64  #: (3,) float64 2..6
y22 = u16 + b  #: (3,) uint16 1..4
y23 = u16 + c64  #: (3,) ? 2..6
y24 = u16 + c128  #: (3,) ? 2..6
y25 = u32 + u64  #: (3,) uint64 2..6
y26 = u32 + i8  #: (3,) int64 2..6
y27 = u32 + i16  #: (3,) int64 2..6
y28 = u32 + i32  #: (3,) int64 2..6
y29 = u32 + i64  #: (3,) int64 2..6
# ---
y0 = u32 + f16  #: (3,) float64 2..6
y1 = u32 + f32  #: (3,) float64 2..6
y2 = u32 + f64  #: (3,) float64 2..6
y3 = u32 + b  #: (3,) uint32 1..4
y4 = u32 + c64  #: (3,) ? 2..6
y5 = u32 + c128  #: (3,) ? 2..6
y6 = u64 + i8  #: (3,) float64 2..6
y7 = u64 + i16  #: (3,) float64 2..6
y8 = u64 + i32  #: (3,) float64 2..6
y9 = u64 + i64  #: (3,) float64 2..6
y10 = u64 + f16  #: (3,) float64 2..6
y11 = u64 + f32  #: (3,) float64 2..6
y12 = u64 + f64  #: (3,) float64 2..6
y13 = u64 + b  #: (3,) uint64 1..4
y14 = u64 + c64  #: (3,) ? 2..6
y15 = u64 + c128  #: (3,) ? 2..6
y16 = i8 + i16  #: (3,) int16 2..6
y17 = i8 + i32  #: (3,) int32 2..6
y18 = i8 + i64  #: (3,) int64 2..6
y19 = i8 + f16  #: (3,) float16 2..6
y20 = i8 + f32  #: (3,) float32 2..6
y21 = i8 + f64  #: (3,) float64 2..6
y22 = i8 + b  #: (3,) int8 1..4
y23 = i8 + c64  #: (3,) ? 2..6
y24 = i8 + c128  #: (3,) ? 2..6
y25 = i16 + i32  #: (3,) int32 2..6
y26 = i16 + i64  #: (3,) int64 2..6
y27 = i16 + f16  #: (3,) float32 2..6
y28 = i16 + f32  #: (3,) float32 2..6
y29 = i16 + f64  #: (3,) float64 2..6
# ---
y0 = i16 + b  #: (3,) int16 1..4
y1 = i16 + c64  #: (3,) ? 2..6
y2 = i16 + c128  #: (3,) ? 2..6
y3 = i32 + i64  #: (3,) int64 2..6
y4 = i32 + f16  #: (3,) float64 2..6
y5 = i32 + f32  #: (3,) float64 2..6
y6 = i32 + f64  #: (3,) float64 2..6
y7 = i32 + b  #: (3,) int32 1..4
y8 = i32 + c64  #: (3,) ? 2..6
y9 = i32 + c128  #: (3,) ? 2..6
y10 = i64 + f16  #: (3,) float64 2..6
y11 = i64 + f32  #: (3,) float64 2..6
y12 = i64 + f64  #: (3,) float64 2..6
y13 = i64 + b  #: (3,) int64 1..4
y14 = i64 + c64  #: (3,) ? 2..6
y15 = i64 + c128  #: (3,) ? 2..6
y16 = f16 + f32  #: (3,) float32 2..6
y17 = f16 + f64  #: (3,) float64 2..6
y18 = f16 + b  #: (3,) float16 1..4
y19 = f16 + c64  #: (3,) ? 2..6
y20 = f16 + c128  #: (3,) ? 2..6
y21 = f32 + f64  #: (3,) float64 2..6
y22 = f32 + b  #: (3,) float32 1..4
y23 = f32 + c64  #: (3,) ? 2..6
y24 = f32 + c128  #: (3,) ? 2..6
y25 = f64 + b  #: (3,) float64 1..4
y26 = f64 + c64  #: (3,) ? 2..6
y27 = f64 + c128  #: (3,) ? 2..6
y28 = b + c64  #: (3,) complex64 1..4
y29 = b + c128  #: (3,) complex128 1..4
# ---
y0 = c64 + c128  #: (3,) ? 2..6
y1 = i64 - i64  #: (3,) int64 -2..2 shifted less other numbers
y2 = u8 - i8  #: (3,) int16 -2..2 shifted less other numbers
y3 = f32 - i16  #: (3,) float32 -2..2 shifted less other numbers
y4 = f64 - f32  #: (3,) float64 -2..2 shifted less other numbers
y5 = i32 - f16  #: (3,) float64 -2..2 shifted less other numbers
y6 = u8 - 2  #: (3,) uint8 3 different shifted shifted by -2
y7 = u8 - 1.5  #: (3,) float64 from -0.5..1.5 3 different sorted shifted shifted by -1.5
y8 = u8 - True  #: (3,) uint8 from 0..2 3 different sorted shifted shifted by -1
y9 = i64 - 2  #: (3,) int64 from -1..1 3 different sorted shifted shifted by -2
y10 = i64 - 1.5  #: (3,) float64 from -0.5..1.5 3 different sorted shifted shifted by -1.5
y11 = i64 - True  #: (3,) int64 from 0..2 3 different sorted shifted shifted by -1
y12 = f32 - 2  #: (3,) float32 from -1..1 3 different sorted shifted shifted by -2
y13 = f32 - 1.5  #: (3,) float32 from -0.5..1.5 3 different sorted shifted shifted by -1.5
y14 = f32 - True  #: (3,) float32 from 0..2 3 different sorted shifted shifted by -1
y15 = b - 2  #: (3,) int64 from -2..-1 2 different shifted shifted by -2
y16 = b - 1.5  #: (3,) float64 from -1.5..-0.5 2 different shifted shifted by -1.5
y17 = 2 - i64  #: (3,) int64 from -1..1
y18 = i64 * i64  #: (3,) int64 1..9
y19 = u8 * i8  #: (3,) int16 1..9
y20 = f32 * i16  #: (3,) float32 1..9
y21 = b * b  #: (3,) bool 0..1
y22 = f64 * f32  #: (3,) float64 1..9
y23 = i32 * f16  #: (3,) float64 1..9
y24 = u8 * 2  #: (3,) uint8 from 2..6 3 different sorted scaled multiplied by 2
y25 = u8 * 1.5  #: (3,) float64 from 1.5..4.5 3 different sorted scaled multiplied by 1.5
y26 = u8 * True  #: (3,) uint8 from 1..3 3 different sorted scaled multiplied by 1
y27 = i64 * 2  #: (3,) int64 from 2..6 3 different sorted scaled multiplied by 2
# ---
y0 = i64 * 1.5  #: (3,) float64 from 1.5..4.5 3 different sorted scaled multiplied by 1.5
y1 = i64 * True  #: (3,) int64 from 1..3 3 different sorted scaled multiplied by 1
y2 = f32 * 2  #: (3,) float32 from 2..6 3 different sorted scaled multiplied by 2
y3 = f32 * 1.5  #: (3,) float32 from 1.5..4.5 3 different sorted scaled multiplied by 1.5
y4 = f32 * True  #: (3,) float32 from 1..3 3 different sorted scaled multiplied by 1
y5 = b * 2  #: (3,) int64 from 0..2 2 different scaled multiplied by 2
y6 = b * 1.5  #: (3,) float64 from 0..1.5 2 different scaled multiplied by 1.5
y7 = b * True  #: (3,) bool from 0..1 2 different scaled multiplied by 1
y8 = 2 * i64  #: (3,) int64 from 2..6
y9 = i64 / i64  #: (3,) float64 0.333333..3 scaled divided by numbers
y10 = u8 / i8  #: (3,) float64 0.333333..3 scaled divided by numbers
y11 = f32 / i16  #: (3,) float32 0.333333..3 scaled divided by numbers
y12 = b / b  #: (3,) float64 scaled divided by numbers
y13 = f64 / f32  #: (3,) float64 0.333333..3 scaled divided by numbers
y14 = i32 / f16  #: (3,) float64 0.333333..3 scaled divided by numbers
y15 = u8 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y16 = u8 / 1.5  #: (3,) float64 from 0.666667..2 3 different sorted scaled divided by 1.5
y17 = u8 / True  #: (3,) float64 from 1..3 3 different sorted scaled divided by 1
y18 = i64 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y19 = i64 / 1.5  #: (3,) float64 from 0.666667..2 3 different sorted scaled divided by 1.5
y20 = i64 / True  #: (3,) float64 from 1..3 3 different sorted scaled divided by 1
y21 = f32 / 2  #: (3,) float32 from 0.5..1.5 3 different sorted scaled divided by 2
y22 = f32 / 1.5  #: (3,) float32 from 0.666667..2 3 different sorted scaled divided by 1.5
y23 = f32 / True  #: (3,) float32 from 1..3 3 different sorted scaled divided by 1
y24 = b / 2  #: (3,) float64 from 0..0.5 2 different scaled divided by 2
y25 = b / 1.5  #: (3,) float64 from 0..0.666667 2 different scaled divided by 1.5
y26 = b / True  #: (3,) float64 from 0..1 2 different scaled divided by 1
y27 = 2 / i64  #: (3,) float64 from 0.666667..2
y28 = i64 // i64  #: (3,) int64 0..3
y29 = u8 // i8  #: (3,) int16 0..3
# ---
y0 = f32 // i16  #: (3,) float32 0..3
y1 = b // b  #: (3,) int8
y2 = f64 // f32  #: (3,) float64 0..3
y3 = i32 // f16  #: (3,) float64 0..3
y4 = u8 // 2  #: (3,) uint8 0..1
y5 = u8 // 1.5  #: (3,) float64 0..2
y6 = u8 // True  #: (3,) uint8 1..3
y7 = i64 // 2  #: (3,) int64 0..1
y8 = i64 // 1.5  #: (3,) float64 0..2
y9 = i64 // True  #: (3,) int64 1..3
y10 = f32 // 2  #: (3,) float32 0..1
y11 = f32 // 1.5  #: (3,) float32 0..2
y12 = f32 // True  #: (3,) float32 1..3
y13 = b // 2  #: (3,) int64 0..0
y14 = b // 1.5  #: (3,) float64 0..0
y15 = b // True  #: (3,) int8 0..1
y16 = 2 // i64  #: (3,) int64 0..2
y17 = i64 % i64  #: (3,) int64
y18 = u8 % i8  #: (3,) int16
y19 = f32 % i16  #: (3,) float32
y20 = b % b  #: (3,) int8
y21 = f64 % f32  #: (3,) float64
y22 = i32 % f16  #: (3,) float64
y23 = u8 % 2  #: (3,) uint8 0..2
y24 = u8 % 1.5  #: (3,) float64 0..1.5
y25 = u8 % True  #: (3,) uint8 0..1
y26 = i64 % 2  #: (3,) int64 0..2
y27 = i64 % 1.5  #: (3,) float64 0..1.5
y28 = i64 % True  #: (3,) int64 0..1
y29 = f32 % 2  #: (3,) float32 0..2
# ---
y0 = f32 % 1.5  #: (3,) float32 0..1.5
y1 = f32 % True  #: (3,) float32 0..1
y2 = b % 2  #: (3,) int64 0..1
y3 = b % 1.5  #: (3,) float64 0..1
y4 = b % True  #: (3,) int8 0..1
y5 = 2 % i64  #: (3,) int64
y6 = i64 ** i64  #: (3,) int64
y7 = u8 ** i8  #: (3,) int16
y8 = f32 ** i16  #: (3,) float32
y9 = b ** b  #: (3,) int8
y10 = f64 ** f32  #: (3,) float64
y11 = i32 ** f16  #: (3,) float64
y12 = u8 ** 2  #: (3,) uint8 1..9
y13 = u8 ** 1.5  #: (3,) float64 1..5.19615
y14 = u8 ** True  #: (3,) uint8 1..3
y15 = i64 ** 2  #: (3,) int64 1..9
y16 = i64 ** 1.5  #: (3,) float64 1..5.19615
y17 = i64 ** True  #: (3,) int64 1..3
y18 = f32 ** 2  #: (3,) float32 1..9
y19 = f32 ** 1.5  #: (3,) float32 1..5.19615
y20 = f32 ** True  #: (3,) float32 1..3
y21 = b ** 2  #: (3,) int8 0..1
y22 = b ** 1.5  #: (3,) float64 0..1
y23 = b ** True  #: (3,) int8 0..1
y24 = 2 ** i64  #: (3,) int64
y25 = i64 == i64  #: (3,) bool 0..1
y26 = u8 == i8  #: (3,) bool 0..1
y27 = f32 == i16  #: (3,) bool 0..1
y28 = b == b  #: (3,) bool 0..1
y29 = f64 == f32  #: (3,) bool 0..1
# ---
y0 = i32 == f16  #: (3,) bool 0..1
y1 = u8 == 2  #: (3,) bool 0..1
y2 = u8 == 1.5  #: (3,) bool 0..1
y3 = u8 == True  #: (3,) bool 0..1
y4 = i64 == 2  #: (3,) bool 0..1
y5 = i64 == 1.5  #: (3,) bool 0..1
y6 = i64 == True  #: (3,) bool 0..1
y7 = f32 == 2  #: (3,) bool 0..1
y8 = f32 == 1.5  #: (3,) bool 0..1
y9 = f32 == True  #: (3,) bool 0..1
y10 = b == 2  #: (3,) bool 0..1
y11 = b == 1.5  #: (3,) bool 0..1
y12 = b == True  #: (3,) bool 0..1
y13 = 2 == i64  #: (3,) bool 0..1
y14 = i64 != i64  #: (3,) bool 0..1
y15 = u8 != i8  #: (3,) bool 0..1
y16 = f32 != i16  #: (3,) bool 0..1
y17 = b != b  #: (3,) bool 0..1
y18 = f64 != f32  #: (3,) bool 0..1
y19 = i32 != f16  #: (3,) bool 0..1
y20 = u8 != 2  #: (3,) bool 0..1
y21 = u8 != 1.5  #: (3,) bool 0..1
y22 = u8 != True  #: (3,) bool 0..1
y23 = i64 != 2  #: (3,) bool 0..1
y24 = i64 != 1.5  #: (3,) bool 0..1
y25 = i64 != True  #: (3,) bool 0..1
y26 = f32 != 2  #: (3,) bool 0..1
y27 = f32 != 1.5  #: (3,) bool 0..1
y28 = f32 != True  #: (3,) bool 0..1
y29 = b != 2  #: (3,) bool 0..1
# ---
y0 = b != 1.5  #: (3,) bool 0..1
y1 = b != True  #: (3,) bool 0..1
y2 = 2 != i64  #: (3,) bool 0..1
y3 = i64 < i64  #: (3,) bool 0..1
y4 = u8 < i8  #: (3,) bool 0..1
y5 = f32 < i16  #: (3,) bool 0..1
y6 = b < b  #: (3,) bool 0..1
y7 = f64 < f32  #: (3,) bool 0..1
y8 = i32 < f16  #: (3,) bool 0..1
y9 = u8 < 2  #: (3,) bool 0..1
y10 = u8 < 1.5  #: (3,) bool 0..1
y11 = u8 < True  #: (3,) bool 0..1
y12 = i64 < 2  #: (3,) bool 0..1
y13 = i64 < 1.5  #: (3,) bool 0..1
y14 = i64 < True  #: (3,) bool 0..1
y15 = f32 < 2  #: (3,) bool 0..1
y16 = f32 < 1.5  #: (3,) bool 0..1
y17 = f32 < True  #: (3,) bool 0..1
y18 = b < 2  #: (3,) bool 0..1
y19 = b < 1.5  #: (3,) bool 0..1
y20 = b < True  #: (3,) bool 0..1
y21 = 2 < i64  #: (3,) bool 0..1
y22 = i64 <= i64  #: (3,) bool 0..1
y23 = u8 <= i8  #: (3,) bool 0..1
y24 = f32 <= i16  #: (3,) bool 0..1
y25 = b <= b  #: (3,) bool 0..1
y26 = f64 <= f32  #: (3,) bool 0..1
y27 = i32 <= f16  #: (3,) bool 0..1
y28 = u8 <= 2  #: (3,) bool 0..1
y29 = u8 <= 1.5  #: (3,) bool 0..1
# ---
y0 = u8 <= True  #: (3,) bool 0..1
y1 = i64 <= 2  #: (3,) bool 0..1
y2 = i64 <= 1.5  #: (3,) bool 0..1
y3 = i64 <= True  #: (3,) bool 0..1
y4 = f32 <= 2  #: (3,) bool 0..1
y5 = f32 <= 1.5  #: (3,) bool 0..1
y6 = f32 <= True  #: (3,) bool 0..1
y7 = b <= 2  #: (3,) bool 0..1
y8 = b <= 1.5  #: (3,) bool 0..1
y9 = b <= True  #: (3,) bool 0..1
y10 = 2 <= i64  #: (3,) bool 0..1
y11 = i64 > i64  #: (3,) bool 0..1
y12 = u8 > i8  #: (3,) bool 0..1
y13 = f32 > i16  #: (3,) bool 0..1
y14 = b > b  #: (3,) bool 0..1
y15 = f64 > f32  #: (3,) bool 0..1
y16 = i32 > f16  #: (3,) bool 0..1
y17 = u8 > 2  #: (3,) bool 0..1
y18 = u8 > 1.5  #: (3,) bool 0..1
y19 = u8 > True  #: (3,) bool 0..1
y20 = i64 > 2  #: (3,) bool 0..1
y21 = i64 > 1.5  #: (3,) bool 0..1
y22 = i64 > True  #: (3,) bool 0..1
y23 = f32 > 2  #: (3,) bool 0..1
y24 = f32 > 1.5  #: (3,) bool 0..1
y25 = f32 > True  #: (3,) bool 0..1
y26 = b > 2  #: (3,) bool 0..1
y27 = b > 1.5  #: (3,) bool 0..1
y28 = b > True  #: (3,) bool 0..1
y29 = 2 > i64  #: (3,) bool 0..1
# ---
y0 = i64 >= i64  #: (3,) bool 0..1
y1 = u8 >= i8  #: (3,) bool 0..1
y2 = f32 >= i16  #: (3,) bool 0..1
y3 = b >= b  #: (3,) bool 0..1
y4 = f64 >= f32  #: (3,) bool 0..1
y5 = i32 >= f16  #: (3,) bool 0..1
y6 = u8 >= 2  #: (3,) bool 0..1
y7 = u8 >= 1.5  #: (3,) bool 0..1
y8 = u8 >= True  #: (3,) bool 0..1
y9 = i64 >= 2  #: (3,) bool 0..1
y10 = i64 >= 1.5  #: (3,) bool 0..1
y11 = i64 >= True  #: (3,) bool 0..1
y12 = f32 >= 2  #: (3,) bool 0..1
y13 = f32 >= 1.5  #: (3,) bool 0..1
y14 = f32 >= True  #: (3,) bool 0..1
y15 = b >= 2  #: (3,) bool 0..1
y16 = b >= 1.5  #: (3,) bool 0..1
y17 = b >= True  #: (3,) bool 0..1
y18 = 2 >= i64  #: (3,) bool 0..1
y19 = i64 & i64  #: (3,) int64
y20 = u8 & i8  #: (3,) int16
y21 = b & b  #: (3,) bool 0..1
y22 = u8 & 2  #: (3,) uint8
y23 = u8 & True  #: (3,) uint8
y24 = i64 & 2  #: (3,) int64
# ---
y0 = i64 & True  #: (3,) int64
y1 = b & 2  #: (3,) int64
y2 = b & True  #: (3,) bool 0..1
y3 = 2 & i64  #: (3,) int64
y4 = i64 | i64  #: (3,) int64
y5 = u8 | i8  #: (3,) int16
y6 = b | b  #: (3,) bool 0..1
y7 = u8 | 2  #: (3,) uint8
y8 = u8 | True  #: (3,) uint8
y9 = i64 | 2  #: (3,) int64
y10 = i64 | True  #: (3,) int64
y11 = b | 2  #: (3,) int64
y12 = b | True  #: (3,) bool 0..1
y13 = 2 | i64  #: (3,) int64
y14 = i64 ^ i64  #: (3,) int64
y15 = u8 ^ i8  #: (3,) int16
# ---
y0 = b ^ b  #: (3,) bool 0..1
y1 = u8 ^ 2  #: (3,) uint8
y2 = u8 ^ True  #: (3,) uint8
y3 = i64 ^ 2  #: (3,) int64
y4 = i64 ^ True  #: (3,) int64
y5 = b ^ 2  #: (3,) int64
y6 = b ^ True  #: (3,) bool 0..1
y7 = 2 ^ i64  #: (3,) int64
y8 = i64 << i64  #: (3,) int64
y9 = u8 << i8  #: (3,) int16
y10 = u8 << 2  #: (3,) uint8
y11 = u8 << True  #: (3,) uint8
y12 = i64 << 2  #: (3,) int64
y13 = i64 << True  #: (3,) int64
# ---
y0 = b << 2  #: (3,) int64
y1 = 2 << i64  #: (3,) int64
y2 = i64 >> i64  #: (3,) int64
y3 = u8 >> i8  #: (3,) int16
y4 = u8 >> 2  #: (3,) uint8
y5 = u8 >> True  #: (3,) uint8
y6 = i64 >> 2  #: (3,) int64
y7 = i64 >> True  #: (3,) int64
y8 = b >> 2  #: (3,) int64
y9 = 2 >> i64  #: (3,) int64
y10 = -u8  #: (3,) uint8 3 different
y11 = ~u8  #: (3,) uint8
y12 = abs(u8)  #: (3,) uint8 from 1..3 3 different sorted
y13 = np.sqrt(u8)  #: (3,) float16 sorted
y14 = np.sum(u8)  #: () uint64
y15 = np.mean(u8)  #: () float64 1..3
# ---
y0 = np.exp(u8)  #: (3,) float16 sorted
y1 = np.max(u8)  #: 3
y2 = np.cumsum(u8)  #: (3,) uint64
y3 = u8 + 1  #: (3,) uint8 from 2..4 3 different sorted shifted shifted by 1
y4 = u8 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y5 = u8 + True  #: (3,) uint8 from 2..4 3 different sorted shifted shifted by 1
y6 = u8 + 1j  #: (3,) ?
y7 = -u16  #: (3,) uint16 3 different
y8 = ~u16  #: (3,) uint16
y9 = abs(u16)  #: (3,) uint16 from 1..3 3 different sorted
y10 = np.sqrt(u16)  #: (3,) float32 from 1..1.73205 sorted
y11 = np.sum(u16)  #: () uint64
y12 = np.mean(u16)  #: () float64 1..3
y13 = np.exp(u16)  #: (3,) float32 from 2.71828..20.0855 sorted
y14 = np.max(u16)  #: 3
y15 = np.cumsum(u16)  #: (3,) uint64
y16 = u16 + 1  #: (3,) uint16 from 2..4 3 different sorted shifted shifted by 1
y17 = u16 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y18 = u16 + True  #: (3,) uint16 from 2..4 3 different sorted shifted shifted by 1
y19 = u16 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y20 = u16 + 1j  #: (3,) ?
y21 = -u32  #: (3,) uint32 3 different
y22 = ~u32  #: (3,) uint32
y23 = abs(u32)  #: (3,) uint32 from 1..3 3 different sorted
y24 = np.sqrt(u32)  #: (3,) float64 from 1..1.73205 sorted
y25 = np.sum(u32)  #: () uint64
y26 = np.mean(u32)  #: () float64 1..3
y27 = np.exp(u32)  #: (3,) float64 from 2.71828..20.0855 sorted
# ---
y0 = np.max(u32)  #: 3
y1 = np.cumsum(u32)  #: (3,) uint64
y2 = u32 + 1  #: (3,) uint32 from 2..4 3 different sorted shifted shifted by 1
y3 = u32 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y4 = u32 + True  #: (3,) uint32 from 2..4 3 different sorted shifted shifted by 1
y5 = u32 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y6 = u32 + 1j  #: (3,) ?
y7 = -u64  #: (3,) uint64 3 different
y8 = ~u64  #: (3,) uint64
y9 = abs(u64)  #: (3,) uint64 from 1..3 3 different sorted
y10 = np.sqrt(u64)  #: (3,) float64 from 1..1.73205 sorted
y11 = np.sum(u64)  #: () uint64
y12 = np.mean(u64)  #: () float64 1..3
y13 = np.exp(u64)  #: (3,) float64 from 2.71828..20.0855 sorted
y14 = np.max(u64)  #: 3
y15 = np.cumsum(u64)  #: (3,) uint64
y16 = u64 + 1  #: (3,) uint64 from 2..4 3 different sorted shifted shifted by 1
y17 = u64 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y18 = u64 + True  #: (3,) uint64 from 2..4 3 different sorted shifted shifted by 1
y19 = u64 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y20 = u64 + 1j  #: (3,) ?
y21 = -i8  #: (3,) int8 from -3..-1 3 different
y22 = ~i8  #: (3,) int8
y23 = abs(i8)  #: (3,) int8 from 1..3 3 different sorted
y24 = np.sqrt(i8)  #: (3,) float16 sorted
y25 = np.sum(i8)  #: () int64
y26 = np.mean(i8)  #: () float64 1..3
y27 = np.exp(i8)  #: (3,) float16 sorted
# ---
y0 = np.max(i8)  #: 3
y1 = np.cumsum(i8)  #: (3,) int64
y2 = i8 + 1  #: (3,) int8 from 2..4 3 different sorted shifted shifted by 1
y3 = i8 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y4 = i8 + True  #: (3,) int8 from 2..4 3 different sorted shifted shifted by 1
y5 = i8 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y6 = i8 + 1j  #: (3,) ?
y7 = -i16  #: (3,) int16 from -3..-1 3 different
y8 = ~i16  #: (3,) int16
y9 = abs(i16)  #: (3,) int16 from 1..3 3 different sorted
y10 = np.sqrt(i16)  #: (3,) float32 from 1..1.73205 sorted
y11 = np.sum(i16)  #: () int64
y12 = np.mean(i16)  #: () float64 1..3
y13 = np.exp(i16)  #: (3,) float32 from 2.71828..20.0855 sorted
y14 = np.max(i16)  #: 3
y15 = np.cumsum(i16)  #: (3,) int64
y16 = i16 + 1  #: (3,) int16 from 2..4 3 different sorted shifted shifted by 1
y17 = i16 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y18 = i16 + True  #: (3,) int16 from 2..4 3 different sorted shifted shifted by 1
y19 = i16 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y20 = i16 + 1j  #: (3,) ?
y21 = -i32  #: (3,) int32 from -3..-1 3 different
y22 = ~i32  #: (3,) int32
y23 = abs(i32)  #: (3,) int32 from 1..3 3 different sorted
y24 = np.sqrt(i32)  #: (3,) float64 from 1..1.73205 sorted
y25 = np.sum(i32)  #: () int64
y26 = np.mean(i32)  #: () float64 1..3
y27 = np.exp(i32)  #: (3,) float64 from 2.71828..20.0855 sorted
# ---
y0 = np.max(i32)  #: 3
y1 = np.cumsum(i32)  #: (3,) int64
y2 = i32 + 1  #: (3,) int32 from 2..4 3 different sorted shifted shifted by 1
y3 = i32 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y4 = i32 + True  #: (3,) int32 from 2..4 3 different sorted shifted shifted by 1
y5 = i32 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y6 = i32 + 1j  #: (3,) ?
y7 = -i64  #: (3,) int64 from -3..-1 3 different
y8 = ~i64  #: (3,) int64
y9 = abs(i64)  #: (3,) int64 from 1..3 3 different sorted
y10 = np.sqrt(i64)  #: (3,) float64 from 1..1.73205 sorted
y11 = np.sum(i64)  #: () int64
y12 = np.mean(i64)  #: () float64 1..3
y13 = np.exp(i64)  #: (3,) float64 from 2.71828..20.0855 sorted
y14 = np.max(i64)  #: 3
y15 = np.cumsum(i64)  #: (3,) int64
y16 = i64 + 1  #: (3,) int64 from 2..4 3 different sorted shifted shifted by 1
y17 = i64 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y18 = i64 + True  #: (3,) int64 from 2..4 3 different sorted shifted shifted by 1
y19 = i64 + 1j  #: (3,) ?
y20 = -f16  #: (3,) float16 from -3..-1 3 different
y21 = abs(f16)  #: (3,) float16 from 1..3 3 different sorted
y22 = np.sqrt(f16)  #: (3,) float16 sorted
y23 = np.sum(f16)  #: () float16
y24 = np.mean(f16)  #: () float16 1..3
y25 = np.exp(f16)  #: (3,) float16 sorted
y26 = np.max(f16)  #: () float16 from 3..3 1 different
# ---
y0 = np.cumsum(f16)  #: (3,) float16
y1 = f16 + 1  #: (3,) float16 from 2..4 3 different sorted shifted shifted by 1
y2 = f16 + 1.5  #: (3,) float16 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y3 = f16 + True  #: (3,) float16 from 2..4 3 different sorted shifted shifted by 1
y4 = f16 / 2  #: (3,) float16 from 0.5..1.5 3 different sorted scaled divided by 2
y5 = f16 + 1j  #: (3,) ?
y6 = -f32  #: (3,) float32 from -3..-1 3 different
y7 = abs(f32)  #: (3,) float32 from 1..3 3 different sorted
y8 = np.sqrt(f32)  #: (3,) float32 from 1..1.73205 sorted
y9 = np.sum(f32)  #: () float32
y10 = np.mean(f32)  #: () float32 1..3
y11 = np.exp(f32)  #: (3,) float32 from 2.71828..20.0855 sorted
y12 = np.max(f32)  #: () float32 from 3..3 1 different
y13 = np.cumsum(f32)  #: (3,) float32
y14 = f32 + 1  #: (3,) float32 from 2..4 3 different sorted shifted shifted by 1
y15 = f32 + 1.5  #: (3,) float32 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y16 = f32 + True  #: (3,) float32 from 2..4 3 different sorted shifted shifted by 1
y17 = f32 + 1j  #: (3,) ?
y18 = -f64  #: (3,) float64 from -3..-1 3 different
y19 = abs(f64)  #: (3,) float64 from 1..3 3 different sorted
y20 = np.sqrt(f64)  #: (3,) float64 from 1..1.73205 sorted
y21 = np.sum(f64)  #: () float64
y22 = np.mean(f64)  #: () float64 1..3
y23 = np.exp(f64)  #: (3,) float64 from 2.71828..20.0855 sorted
y24 = np.max(f64)  #: () float64 from 3..3 1 different
y25 = np.cumsum(f64)  #: (3,) float64
# ---
y0 = f64 + 1  #: (3,) float64 from 2..4 3 different sorted shifted shifted by 1
y1 = f64 + 1.5  #: (3,) float64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y2 = f64 + True  #: (3,) float64 from 2..4 3 different sorted shifted shifted by 1
y3 = f64 / 2  #: (3,) float64 from 0.5..1.5 3 different sorted scaled divided by 2
y4 = f64 + 1j  #: (3,) ?
y5 = ~b  #: (3,) bool 0..1
y6 = abs(b)  #: (3,) bool from 0..1 2 different
y7 = np.sqrt(b)  #: (3,) float16
y8 = np.sum(b)  #: () int64
y9 = np.mean(b)  #: () float64 0..1
y10 = np.exp(b)  #: (3,) float16
y11 = np.max(b)  #: () bool from 1..1 1 different
y12 = np.cumsum(b)  #: (3,) int64
y13 = b + 1  #: (3,) int64 from 1..2 2 different shifted shifted by 1
y14 = b + 1.5  #: (3,) float64 from 1.5..2.5 2 different shifted shifted by 1.5
y15 = b + 1j  #: (3,) complex128
y16 = -c64  #: (3,) complex64 from -3..-1 3 different
y17 = np.sqrt(c64)  #: (3,) complex64 from 1..1.73205 sorted
y18 = np.sum(c64)  #: () complex64
y19 = np.mean(c64)  #: () complex64 1..3
y20 = np.exp(c64)  #: (3,) complex64 from 2.71828..20.0855 sorted
y21 = np.max(c64)  #: () complex64 from 3..3 1 different
y22 = np.cumsum(c64)  #: (3,) complex64
y23 = c64 + 1  #: (3,) complex64 from 2..4 3 different sorted shifted shifted by 1
# ---
y0 = c64 + 1.5  #: (3,) complex64 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y1 = c64 + True  #: (3,) complex64 from 2..4 3 different sorted shifted shifted by 1
y2 = c64 / 2  #: (3,) complex64 from 0.5..1.5 3 different sorted scaled divided by 2
y3 = c64 + 1j  #: (3,) ?
y4 = -c128  #: (3,) complex128 from -3..-1 3 different
y5 = np.sqrt(c128)  #: (3,) complex128 from 1..1.73205 sorted
y6 = np.sum(c128)  #: () complex128
y7 = np.mean(c128)  #: () complex128 1..3
y8 = np.exp(c128)  #: (3,) complex128 from 2.71828..20.0855 sorted
y9 = np.max(c128)  #: () complex128 from 3..3 1 different
y10 = np.cumsum(c128)  #: (3,) complex128
y11 = c128 + 1  #: (3,) complex128 from 2..4 3 different sorted shifted shifted by 1
y12 = c128 + 1.5  #: (3,) complex128 from 2.5..4.5 3 different sorted shifted shifted by 1.5
y13 = c128 + True  #: (3,) complex128 from 2..4 3 different sorted shifted shifted by 1
y14 = c128 / 2  #: (3,) complex128 from 0.5..1.5 3 different sorted scaled divided by 2
y15 = c128 + 1j  #: (3,) ?
y16 = np.zeros(2, dtype="int")  #: (2,) int64 from 0..0 1 different
y17 = i64.astype("int")  #: (3,) int64 from 1..3 3 different sorted
y18 = np.array([1, 2], "int")  #: (2,) int64 from 1..2 2 different sorted
y19 = np.zeros(2, dtype="int_")  #: (2,) int64 from 0..0 1 different
y20 = i64.astype("int_")  #: (3,) int64 from 1..3 3 different sorted
y21 = np.array([1, 2], "int_")  #: (2,) int64 from 1..2 2 different sorted
y22 = np.zeros(2, dtype="intp")  #: (2,) int64 from 0..0 1 different
y23 = i64.astype("intp")  #: (3,) int64 from 1..3 3 different sorted
y24 = np.array([1, 2], "intp")  #: (2,) int64 from 1..2 2 different sorted
y25 = np.zeros(2, dtype="long")  #: (2,) int64 from 0..0 1 different
# ---
y0 = i64.astype("long")  #: (3,) int64 from 1..3 3 different sorted
y1 = np.array([1, 2], "long")  #: (2,) int64 from 1..2 2 different sorted
y2 = np.zeros(2, dtype="longlong")  #: (2,) int64 from 0..0 1 different
y3 = i64.astype("longlong")  #: (3,) int64 from 1..3 3 different sorted
y4 = np.array([1, 2], "longlong")  #: (2,) int64 from 1..2 2 different sorted
y5 = np.zeros(2, dtype="uint")  #: (2,) uint64 from 0..0 1 different
y6 = i64.astype("uint")  #: (3,) uint64 from 1..3 3 different sorted
y7 = np.array([1, 2], "uint")  #: (2,) uint64 from 1..2 2 different sorted
y8 = np.zeros(2, dtype="intc")  #: (2,) int32 from 0..0 1 different
y9 = i64.astype("intc")  #: (3,) int32 from 1..3 3 different sorted
y10 = np.array([1, 2], "intc")  #: (2,) int32 from 1..2 2 different sorted
y11 = np.zeros(2, dtype="byte")  #: (2,) int8 from 0..0 1 different
y12 = i64.astype("byte")  #: (3,) int8 from 1..3 3 different sorted
y13 = np.array([1, 2], "byte")  #: (2,) int8 from 1..2 2 different sorted
y14 = np.zeros(2, dtype="ubyte")  #: (2,) uint8 from 0..0 1 different
y15 = i64.astype("ubyte")  #: (3,) uint8 from 1..3 3 different sorted
y16 = np.array([1, 2], "ubyte")  #: (2,) uint8 from 1..2 2 different sorted
y17 = np.zeros(2, dtype="short")  #: (2,) int16 from 0..0 1 different
y18 = i64.astype("short")  #: (3,) int16 from 1..3 3 different sorted
y19 = np.array([1, 2], "short")  #: (2,) int16 from 1..2 2 different sorted
y20 = np.zeros(2, dtype="half")  #: (2,) float16 from 0..0 1 different
y21 = i64.astype("half")  #: (3,) float16 from 1..3 3 different sorted
y22 = np.array([1, 2], "half")  #: (2,) float16 from 1..2 2 different sorted
y23 = np.zeros(2, dtype="single")  #: (2,) float32 from 0..0 1 different
y24 = i64.astype("single")  #: (3,) float32 from 1..3 3 different sorted
y25 = np.array([1, 2], "single")  #: (2,) float32 from 1..2 2 different sorted
y26 = np.zeros(2, dtype="double")  #: (2,) float64 from 0..0 1 different
y27 = i64.astype("double")  #: (3,) float64 from 1..3 3 different sorted
y28 = np.array([1, 2], "double")  #: (2,) float64 from 1..2 2 different sorted
y29 = np.zeros(2, dtype="float")  #: (2,) float64 from 0..0 1 different
# ---
y0 = i64.astype("float")  #: (3,) float64 from 1..3 3 different sorted
y1 = np.array([1, 2], "float")  #: (2,) float64 from 1..2 2 different sorted
y2 = np.zeros(2, dtype="bool")  #: (2,) bool from 0..0 1 different
y3 = i64.astype("bool")  #: (3,) bool 0..1
y4 = np.zeros(2, dtype="bool_")  #: (2,) bool from 0..0 1 different
y5 = i64.astype("bool_")  #: (3,) bool 0..1
y6 = np.zeros(2, dtype="object")  #: (2,) object from 0..0 1 different
y7 = i64.astype("object")  #: (3,) object from 1..3 3 different sorted
y8 = np.array([1, 2], "object")  #: (2,) object from 1..2 2 different sorted
y9 = np.zeros(2, dtype="object_")  #: (2,) object from 0..0 1 different
y10 = i64.astype("object_")  #: (3,) object from 1..3 3 different sorted
y11 = np.array([1, 2], "object_")  #: (2,) object from 1..2 2 different sorted
y12 = np.zeros(2, dtype="str")  #: (2,) str from 0..0 1 different
y13 = i64.astype("str")  #: (3,) str from 1..3 3 different sorted
y14 = np.array([1, 2], "str")  #: (2,) str from 1..2 2 different sorted
y15 = np.zeros(2, dtype="str_")  #: (2,) str from 0..0 1 different
y16 = i64.astype("str_")  #: (3,) str from 1..3 3 different sorted
y17 = np.array([1, 2], "str_")  #: (2,) str from 1..2 2 different sorted
y18 = np.zeros(2, dtype="i4")  #: (2,) int32 from 0..0 1 different
y19 = i64.astype("i4")  #: (3,) int32 from 1..3 3 different sorted
y20 = np.array([1, 2], "i4")  #: (2,) int32 from 1..2 2 different sorted
y21 = np.zeros(2, dtype="i8")  #: (2,) int64 from 0..0 1 different
# ---
y0 = i64.astype("i8")  #: (3,) int64 from 1..3 3 different sorted
y1 = np.array([1, 2], "i8")  #: (2,) int64 from 1..2 2 different sorted
y2 = np.zeros(2, dtype="u1")  #: (2,) uint8 from 0..0 1 different
y3 = i64.astype("u1")  #: (3,) uint8 from 1..3 3 different sorted
y4 = np.array([1, 2], "u1")  #: (2,) uint8 from 1..2 2 different sorted
y5 = np.zeros(2, dtype="f2")  #: (2,) float16 from 0..0 1 different
y6 = i64.astype("f2")  #: (3,) float16 from 1..3 3 different sorted
y7 = np.array([1, 2], "f2")  #: (2,) float16 from 1..2 2 different sorted
y8 = np.zeros(2, dtype="f4")  #: (2,) float32 from 0..0 1 different
y9 = i64.astype("f4")  #: (3,) float32 from 1..3 3 different sorted
y10 = np.array([1, 2], "f4")  #: (2,) float32 from 1..2 2 different sorted
y11 = np.zeros(2, dtype="f8")  #: (2,) float64 from 0..0 1 different
y12 = i64.astype("f8")  #: (3,) float64 from 1..3 3 different sorted
y13 = np.array([1, 2], "f8")  #: (2,) float64 from 1..2 2 different sorted
y14 = np.zeros(2, dtype="f")  #: (2,) float32 from 0..0 1 different
y15 = i64.astype("f")  #: (3,) float32 from 1..3 3 different sorted
y16 = np.array([1, 2], "f")  #: (2,) float32 from 1..2 2 different sorted
y17 = np.zeros(2, dtype="d")  #: (2,) float64 from 0..0 1 different
y18 = i64.astype("d")  #: (3,) float64 from 1..3 3 different sorted
y19 = np.array([1, 2], "d")  #: (2,) float64 from 1..2 2 different sorted
y20 = np.zeros(2, dtype="i")  #: (2,) int32 from 0..0 1 different
y21 = i64.astype("i")  #: (3,) int32 from 1..3 3 different sorted
y22 = np.array([1, 2], "i")  #: (2,) int32 from 1..2 2 different sorted
y23 = np.zeros(2, dtype="O")  #: (2,) object from 0..0 1 different
y24 = i64.astype("O")  #: (3,) object from 1..3 3 different sorted
y25 = np.array([1, 2], "O")  #: (2,) object from 1..2 2 different sorted
y26 = np.zeros(2, dtype="complex")  #: (2,) complex128 from 0..0 1 different
y27 = i64.astype("complex")  #: (3,) complex128 from 1..3 3 different sorted
y28 = np.array([1, 2], "complex")  #: (2,) complex128 from 1..2 2 different sorted
y29 = np.zeros(2, dtype="complex64")  #: (2,) complex64 from 0..0 1 different
# ---
y0 = i64.astype("complex64")  #: (3,) complex64 from 1..3 3 different sorted
y1 = np.array([1, 2], "complex64")  #: (2,) complex64 from 1..2 2 different sorted
y2 = np.zeros(2, dtype="complex128")  #: (2,) complex128 from 0..0 1 different
y3 = i64.astype("complex128")  #: (3,) complex128 from 1..3 3 different sorted
y4 = np.array([1, 2], "complex128")  #: (2,) complex128 from 1..2 2 different sorted
y5 = np.zeros(2, dtype="int8")  #: (2,) int8 from 0..0 1 different
y6 = i64.astype("int8")  #: (3,) int8 from 1..3 3 different sorted
y7 = np.array([1, 2], "int8")  #: (2,) int8 from 1..2 2 different sorted
y8 = np.zeros(2, dtype="int16")  #: (2,) int16 from 0..0 1 different
y9 = i64.astype("int16")  #: (3,) int16 from 1..3 3 different sorted
y10 = np.array([1, 2], "int16")  #: (2,) int16 from 1..2 2 different sorted
y11 = np.zeros(2, dtype="uint16")  #: (2,) uint16 from 0..0 1 different
y12 = i64.astype("uint16")  #: (3,) uint16 from 1..3 3 different sorted
y13 = np.array([1, 2], "uint16")  #: (2,) uint16 from 1..2 2 different sorted
y14 = np.zeros(2, dtype="uint32")  #: (2,) uint32 from 0..0 1 different
y15 = i64.astype("uint32")  #: (3,) uint32 from 1..3 3 different sorted
y16 = np.array([1, 2], "uint32")  #: (2,) uint32 from 1..2 2 different sorted
y17 = np.zeros(2, dtype="uint64")  #: (2,) uint64 from 0..0 1 different
y18 = i64.astype("uint64")  #: (3,) uint64 from 1..3 3 different sorted
y19 = np.array([1, 2], "uint64")  #: (2,) uint64 from 1..2 2 different sorted
y20 = np.zeros(2, dtype="float32")  #: (2,) float32 from 0..0 1 different
y21 = i64.astype("float32")  #: (3,) float32 from 1..3 3 different sorted
y22 = np.array([1, 2], "float32")  #: (2,) float32 from 1..2 2 different sorted
y23 = np.zeros(2, dtype="<f4")  #: (2,) float32 from 0..0 1 different
y24 = i64.astype("<f4")  #: (3,) float32 from 1..3 3 different sorted
y25 = np.array([1, 2], "<f4")  #: (2,) float32 from 1..2 2 different sorted
y26 = np.zeros(2, dtype=">f4")  #: (2,) ? from 0..0 1 different
y27 = i64.astype(">f4")  #: (3,) ? from 1..3 3 different sorted
y28 = np.array([1, 2], ">f4")  #: (2,) ? from 1..2 2 different sorted
y29 = np.zeros(2, dtype="|u1")  #: (2,) uint8 from 0..0 1 different
# ---
y0 = i64.astype("|u1")  #: (3,) uint8 from 1..3 3 different sorted
y1 = np.array([1, 2], "|u1")  #: (2,) uint8 from 1..2 2 different sorted
y2 = np.zeros(2, dtype="=i4")  #: (2,) int32 from 0..0 1 different
y3 = i64.astype("=i4")  #: (3,) int32 from 1..3 3 different sorted
y4 = np.array([1, 2], "=i4")  #: (2,) int32 from 1..2 2 different sorted
y5 = np.zeros(2, dtype=np.int_)  #: (2,) int64 from 0..0 1 different
y6 = i64.astype(np.int_)  #: (3,) int64 from 1..3 3 different sorted
y7 = np.int_(3)  #: 3
y8 = np.zeros(2, dtype=np.intp)  #: (2,) int64 from 0..0 1 different
y9 = i64.astype(np.intp)  #: (3,) int64 from 1..3 3 different sorted
y10 = np.intp(3)  #: 3
y11 = np.zeros(2, dtype=np.long)  #: (2,) int64 from 0..0 1 different
y12 = i64.astype(np.long)  #: (3,) int64 from 1..3 3 different sorted
y13 = np.long(3)  #: 3
y14 = np.zeros(2, dtype=np.longlong)  #: (2,) int64 from 0..0 1 different
y15 = i64.astype(np.longlong)  #: (3,) int64 from 1..3 3 different sorted
y16 = np.longlong(3)  #: 3
y17 = np.zeros(2, dtype=np.uint)  #: (2,) uint64 from 0..0 1 different
y18 = i64.astype(np.uint)  #: (3,) uint64 from 1..3 3 different sorted
y19 = np.uint(3)  #: 3
y20 = np.zeros(2, dtype=np.intc)  #: (2,) int32 from 0..0 1 different
y21 = i64.astype(np.intc)  #: (3,) int32 from 1..3 3 different sorted
y22 = np.intc(3)  #: 3
y23 = np.zeros(2, dtype=np.byte)  #: (2,) int8 from 0..0 1 different
y24 = i64.astype(np.byte)  #: (3,) int8 from 1..3 3 different sorted
y25 = np.byte(3)  #: 3
y26 = np.zeros(2, dtype=np.ubyte)  #: (2,) uint8 from 0..0 1 different
y27 = i64.astype(np.ubyte)  #: (3,) uint8 from 1..3 3 different sorted
y28 = np.ubyte(3)  #: 3
y29 = np.zeros(2, dtype=np.short)  #: (2,) int16 from 0..0 1 different
# ---
y0 = i64.astype(np.short)  #: (3,) int16 from 1..3 3 different sorted
y1 = np.short(3)  #: 3
y2 = np.zeros(2, dtype=np.half)  #: (2,) float16 from 0..0 1 different
y3 = i64.astype(np.half)  #: (3,) float16 from 1..3 3 different sorted
y4 = np.half(3)  #: () float16 from 3..3 1 different
y5 = np.zeros(2, dtype=np.single)  #: (2,) float32 from 0..0 1 different
y6 = i64.astype(np.single)  #: (3,) float32 from 1..3 3 different sorted
y7 = np.single(3)  #: () float32 from 3..3 1 different
y8 = np.zeros(2, dtype=np.double)  #: (2,) float64 from 0..0 1 different
y9 = i64.astype(np.double)  #: (3,) float64 from 1..3 3 different sorted
y10 = np.double(3)  #: () float64 from 3..3 1 different
y11 = np.zeros(2, dtype=np.bool_)  #: (2,) bool from 0..0 1 different
y12 = i64.astype(np.bool_)  #: (3,) bool 0..1
y13 = np.bool_(3)  #: () bool 0..1
y14 = np.zeros(2, dtype=np.object_)  #: (2,) object from 0..0 1 different
y15 = i64.astype(np.object_)  #: (3,) object from 1..3 3 different sorted
y16 = np.object_(3)  #: () object from 3..3 1 different
y17 = np.zeros(2, dtype=np.str_)  #: (2,) str from 0..0 1 different
y18 = i64.astype(np.str_)  #: (3,) str from 1..3 3 different sorted
y19 = np.str_(3)  #: () str from 3..3 1 different
y20 = np.zeros(2, dtype=np.int8)  #: (2,) int8 from 0..0 1 different
y21 = i64.astype(np.int8)  #: (3,) int8 from 1..3 3 different sorted
y22 = np.int8(3)  #: 3
y23 = np.zeros(2, dtype=np.int16)  #: (2,) int16 from 0..0 1 different
y24 = i64.astype(np.int16)  #: (3,) int16 from 1..3 3 different sorted
y25 = np.int16(3)  #: 3
y26 = np.zeros(2, dtype=np.int32)  #: (2,) int32 from 0..0 1 different
y27 = i64.astype(np.int32)  #: (3,) int32 from 1..3 3 different sorted
y28 = np.int32(3)  #: 3
y29 = np.zeros(2, dtype=np.int64)  #: (2,) int64 from 0..0 1 different
# ---
y0 = i64.astype(np.int64)  #: (3,) int64 from 1..3 3 different sorted
y1 = np.int64(3)  #: 3
y2 = np.zeros(2, dtype=np.uint8)  #: (2,) uint8 from 0..0 1 different
y3 = i64.astype(np.uint8)  #: (3,) uint8 from 1..3 3 different sorted
y4 = np.uint8(3)  #: 3
y5 = np.zeros(2, dtype=np.uint16)  #: (2,) uint16 from 0..0 1 different
y6 = i64.astype(np.uint16)  #: (3,) uint16 from 1..3 3 different sorted
y7 = np.uint16(3)  #: 3
y8 = np.zeros(2, dtype=np.uint32)  #: (2,) uint32 from 0..0 1 different
y9 = i64.astype(np.uint32)  #: (3,) uint32 from 1..3 3 different sorted
y10 = np.uint32(3)  #: 3
y11 = np.zeros(2, dtype=np.uint64)  #: (2,) uint64 from 0..0 1 different
y12 = i64.astype(np.uint64)  #: (3,) uint64 from 1..3 3 different sorted
y13 = np.uint64(3)  #: 3
y14 = np.zeros(2, dtype=np.float16)  #: (2,) float16 from 0..0 1 different
y15 = i64.astype(np.float16)  #: (3,) float16 from 1..3 3 different sorted
y16 = np.float16(3)  #: () float16 from 3..3 1 different
y17 = np.zeros(2, dtype=np.float32)  #: (2,) float32 from 0..0 1 different
y18 = i64.astype(np.float32)  #: (3,) float32 from 1..3 3 different sorted
y19 = np.float32(3)  #: () float32 from 3..3 1 different
y20 = np.zeros(2, dtype=np.float64)  #: (2,) float64 from 0..0 1 different
y21 = i64.astype(np.float64)  #: (3,) float64 from 1..3 3 different sorted
y22 = np.float64(3)  #: () float64 from 3..3 1 different
y23 = np.zeros(2, dtype=np.complex64)  #: (2,) complex64 from 0..0 1 different
y24 = i64.astype(np.complex64)  #: (3,) complex64 from 1..3 3 different sorted
y25 = np.complex64(3)  #: () complex64 from 3..3 1 different
y26 = np.zeros(2, dtype=np.complex128)  #: (2,) complex128 from 0..0 1 different
y27 = i64.astype(np.complex128)  #: (3,) complex128 from 1..3 3 different sorted
y28 = np.complex128(3)  #: () complex128 from 3..3 1 different
y29 = np.zeros(2, dtype=int)  #: (2,) int64 from 0..0 1 different
# ---
y0 = i64.astype(int)  #: (3,) int64 from 1..3 3 different sorted
y1 = np.zeros(2, dtype=float)  #: (2,) float64 from 0..0 1 different
y2 = i64.astype(float)  #: (3,) float64 from 1..3 3 different sorted
y3 = np.zeros(2, dtype=bool)  #: (2,) bool from 0..0 1 different
y4 = i64.astype(bool)  #: (3,) bool 0..1
y5 = np.zeros(2, dtype=str)  #: (2,) str from 0..0 1 different
y6 = i64.astype(str)  #: (3,) str from 1..3 3 different sorted
y7 = np.zeros(2, dtype=object)  #: (2,) object from 0..0 1 different
y8 = i64.astype(object)  #: (3,) object from 1..3 3 different sorted
y9 = np.zeros(2, dtype=complex)  #: (2,) ? from 0..0 1 different
y10 = i64.astype(complex)  #: (3,) ? from 1..3 3 different sorted
